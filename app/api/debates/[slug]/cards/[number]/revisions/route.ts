import { reviseCard } from '../../../../../../../lib/cards/commands';
import { cardRevision } from '../../../../../../../lib/cards/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: cardRevision,
  command: reviseCard,
  refusals: {
    'not-found': { status: 404, message: 'There is no such card in this debate.' },
    'not-allowed': { status: 403, message: 'Only who wrote this card, and editors, may change the wording.' },
    closed: { status: 403, message: 'This debate takes no changes at the moment. Copy your text and come back later.' },
    stale: {
      status: 409,
      message: 'Somebody changed the wording meanwhile. Compare yours with what stands now, then save again.',
    },
    unchanged: { status: 422, message: 'This is the wording that stands already. Change it, or leave it as it is.' },
  },
  next: ({ slug, number }, { proposalId }) =>
    proposalId === null ? `${addressOf(slug)}/cards/${String(number)}` : `${addressOf(slug)}/proposals/${proposalId}`,
  reply: (value) => value,
});
