import { addressOf } from '../../../../../../../lib/debates/address';
import { eraseParticipant } from '../../../../../../../lib/erasures/commands';
import { participantErasure } from '../../../../../../../lib/erasures/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../../../lib/http/refusal';

export const POST = endpoint({
  input: participantErasure,
  command: eraseParticipant,
  refusals: {
    ...hostRefusals,
    'no-participant': { status: 404, message: 'There is nobody like that in this discussion. Reload the page.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/host`,
});
