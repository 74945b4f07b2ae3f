import { endpoint } from '../../../../../../../lib/http/endpoint';
import { withdrawLink } from '../../../../../../../lib/links/commands';
import { linkWithdrawal } from '../../../../../../../lib/links/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: linkWithdrawal,
  command: withdrawLink,
  refusals: {
    'not-found': { status: 404, message: 'There is no such link any more: somebody has taken it back.' },
    'not-allowed': { status: 403, message: 'Only who made this link, and editors, may take it back.' },
    home: { status: 409, message: 'This is where the card stands. Move the card, or take the card back.' },
    answered: { status: 409, message: 'A card has its place on this link. Ask an editor to move that card first.' },
  },
  next: ({ slug }, { seq, number }) =>
    number === null ? addressOf(slug) : `${addressOf(slug)}/cards/${String(number)}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
