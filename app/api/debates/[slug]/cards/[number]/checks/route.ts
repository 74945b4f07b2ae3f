import { checkCard } from '../../../../../../../lib/checks/commands';
import { newCheck } from '../../../../../../../lib/checks/schema';
import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: newCheck,
  command: checkCard,
  arrivesBy: ({ clientId }) => clientId,
  refusals: {
    'not-found': { status: 404, message: 'This card is not there any more. What you wrote is kept here: copy it.' },
    closed: { status: 403, message: 'This debate takes nothing new at the moment. What you wrote is kept here.' },
    own: { status: 403, message: 'You wrote this card, so others check it. You can still reword it.' },
    'no-note': { status: 422, message: 'Say in a sentence what you found, and where.' },
    stale: { status: 409, message: 'The card was reworded meanwhile. Read it as it stands now, then check that.' },
  },
  next: ({ slug, number }, { seq }) => `${addressOf(slug)}/cards/${String(number)}?done=${String(seq)}#checks`,
  reply: (value) => value,
});
