import { reviseCard } from '../../../../../../../lib/cards/commands';
import { cardRevision } from '../../../../../../../lib/cards/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';

export const POST = endpoint({
  input: cardRevision,
  command: reviseCard,
  refusals: {
    'not-found': { status: 404, message: 'There is no such card in this debate.' },
    'not-allowed': { status: 403, message: 'Only editors may change the wording. Open the editor’s link first.' },
    stale: {
      status: 409,
      message: 'Somebody changed the wording meanwhile. Compare yours with what stands now, then save again.',
    },
    unchanged: { status: 422, message: 'This is the wording that stands already. Change it, or leave it as it is.' },
  },
  next: ({ slug, number }) => `/debates/${slug}/cards/${String(number)}`,
  reply: (value) => value,
});
