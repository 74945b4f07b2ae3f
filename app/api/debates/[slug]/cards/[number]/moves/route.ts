import { endpoint } from '../../../../../../../lib/http/endpoint';
import { targetRefusals } from '../../../../../../../lib/http/refusal';
import { moveCard } from '../../../../../../../lib/links/commands';
import { cardMove } from '../../../../../../../lib/links/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: cardMove,
  command: moveCard,
  refusals: {
    ...targetRefusals,
    'not-found': { status: 404, message: 'There is no such card in this debate any more.' },
    'not-allowed': { status: 403, message: 'Only who wrote this card, and editors, may move it.' },
    closed: { status: 403, message: 'This debate takes no changes at the moment. Come back later.' },
    thesis: { status: 409, message: 'This is what a position says, so it stands at the top. Move another card.' },
    stale: {
      status: 409,
      message: 'Somebody moved this card meanwhile. Compare where it stands now with your place, then move it again.',
    },
    unchanged: { status: 422, message: 'The card stands there already. Choose another place, or leave it.' },
    cycle: {
      status: 409,
      message: 'That card stands below this one. Choose a card that does not, or move that card away first.',
    },
  },
  next: ({ slug, number }, { seq }) => `${addressOf(slug)}/cards/${String(number)}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
