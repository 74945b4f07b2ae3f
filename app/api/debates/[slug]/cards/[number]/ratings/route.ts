import { endpoint } from '../../../../../../../lib/http/endpoint';
import { rateCard } from '../../../../../../../lib/ratings/commands';
import { cardRating } from '../../../../../../../lib/ratings/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: cardRating,
  command: rateCard,
  arrivesBy: ({ visitorId, clientId }) => visitorId ?? clientId,
  refusals: {
    'not-found': { status: 404, message: 'There is no such card in this debate; it may have been taken back.' },
    closed: { status: 403, message: 'Rating is not open at the moment. You can rate when it is your class’s turn to.' },
    own: { status: 403, message: 'You wrote this card, so you do not rate it: others do. You can still reword it.' },
    'not-rated': { status: 409, message: 'You have not rated this in this browser, so there is nothing to take back.' },
  },
  next: ({ slug, number }) => `${addressOf(slug)}/cards/${String(number)}#rating`,
});
