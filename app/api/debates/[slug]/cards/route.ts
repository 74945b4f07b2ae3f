import { createCard } from '../../../../../lib/cards/commands';
import { newCard } from '../../../../../lib/cards/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { passageRefusals } from '../../../../../lib/http/refusal';
import { addressOf, isDiscussion } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: newCard,
  command: createCard,
  arrivesBy: ({ clientId }) => clientId,
  refusals: {
    ...passageRefusals,
    'not-found': { status: 404, message: 'There is no such debate. Copy your text before you leave this page.' },
    'no-target': {
      status: 404,
      message: 'The card that you answer is not there any more. Choose another below; what you wrote is kept.',
    },
    'no-link': {
      status: 422,
      message:
        'That card is not put forward for anything, so there is nothing to deny. Choose for, against or only if.',
    },
    closed: { status: 403, message: 'No new cards are taken here at the moment. What you wrote is kept here.' },
  },
  // In a discussion, back to what the phase asks for.
  next: ({ slug, to }, { seq }) =>
    `${addressOf(slug)}${isDiscussion(slug) ? '' : `/cards/${String(to)}`}?done=${String(seq)}`,
  reply: (value) => value,
});
