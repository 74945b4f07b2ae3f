import { addressOf } from '../../../lib/debates/address';
import { endpoint } from '../../../lib/http/endpoint';
import { openRefusals } from '../../../lib/http/refusal';
import { openDiscussion } from '../../../lib/openings/commands';
import { newDiscussion } from '../../../lib/openings/schema';

export const POST = endpoint({
  input: newDiscussion,
  command: openDiscussion,
  refusals: openRefusals,
  next: (_, { id }) => `${addressOf(id)}/host`,
  reply: (value) => value,
  arrivesBy: ({ clientId }) => clientId,
  allowance: 'open-debate',
});
