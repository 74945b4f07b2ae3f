import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../../../lib/http/refusal';
import { restoreParticipant } from '../../../../../../../lib/participants/commands';
import { participantNamed } from '../../../../../../../lib/participants/schema';

export const POST = endpoint({
  input: participantNamed,
  command: restoreParticipant,
  refusals: {
    ...hostRefusals,
    'no-participant': { status: 404, message: 'There is no such participant in this discussion.' },
    unchanged: { status: 409, message: 'Somebody did that already. Reload the page to see who is there.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/host#people`,
  reply: (value) => value,
});
