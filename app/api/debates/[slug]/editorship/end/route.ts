import { stopEditing } from '../../../../../../lib/debates/commands';
import { debateNamed } from '../../../../../../lib/debates/schema';
import { endpoint } from '../../../../../../lib/http/endpoint';
import { addressOf } from '../../../../../../lib/debates/address';

export const POST = endpoint({
  input: debateNamed,
  command: stopEditing,
  refusals: { 'not-found': { status: 404, message: 'There is no such debate.' } },
  next: ({ slug }) => addressOf(slug),
});
