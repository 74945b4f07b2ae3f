import { endpoint } from '../../../../../../../lib/http/endpoint';
import { withdrawCard } from '../../../../../../../lib/links/commands';
import { cardWithdrawal } from '../../../../../../../lib/links/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: cardWithdrawal,
  command: withdrawCard,
  refusals: {
    'not-found': { status: 404, message: 'There is no such card any more: it has been taken back.' },
    'not-allowed': { status: 403, message: 'Only who wrote this card, and editors, may take it back.' },
    thesis: { status: 409, message: 'This is what a position says. Change its wording instead of taking it back.' },
  },
  next: ({ slug }, { seq, parent }) =>
    `${addressOf(slug)}${parent === null ? '' : `/cards/${String(parent)}`}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
