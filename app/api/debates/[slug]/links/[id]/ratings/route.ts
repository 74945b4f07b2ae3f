import { endpoint } from '../../../../../../../lib/http/endpoint';
import { rateLink } from '../../../../../../../lib/ratings/commands';
import { linkRating } from '../../../../../../../lib/ratings/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: linkRating,
  command: rateLink,
  arrivesBy: ({ visitorId, clientId }) => visitorId ?? clientId,
  refusals: {
    'not-found': { status: 404, message: 'This card does not stand there any more. Look where it stands now.' },
    closed: { status: 403, message: 'Rating is not open at the moment. You can rate when it is your class’s turn to.' },
    own: { status: 403, message: 'You put this card there, so you do not rate that: others do.' },
    'not-rated': { status: 409, message: 'You have not rated this in this browser, so there is nothing to take back.' },
  },
  next: ({ slug }, { number }) => `${addressOf(slug)}/cards/${String(number)}#rating`,
});
