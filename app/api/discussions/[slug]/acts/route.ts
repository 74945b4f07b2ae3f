import { assignCards } from '../../../../../lib/assignments/commands';
import { addressOf } from '../../../../../lib/debates/address';
import { actOn } from '../../../../../lib/discussions/commands';
import { hostAct } from '../../../../../lib/discussions/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: hostAct,
  command: (viewer, input) => actOn(viewer, input, assignCards),
  refusals: {
    ...hostRefusals,
    'not-now': { status: 409, message: 'That does not go now. Look at the phase above, and choose again.' },
    'no-phase': { status: 409, message: 'There is no phase before the first one.' },
    unchanged: { status: 409, message: 'This is how it is already.' },
    stale: { status: 409, message: 'Somebody was quicker, or the time was up: another phase runs already.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/host`,
  reply: (value) => value,
});
