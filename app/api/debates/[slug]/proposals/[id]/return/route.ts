import { endpoint } from '../../../../../../../lib/http/endpoint';
import { returnProposal } from '../../../../../../../lib/review/commands';
import { returning } from '../../../../../../../lib/review/schema';

export const POST = endpoint({
  input: returning,
  command: returnProposal,
  refusals: {
    'not-found': { status: 404, message: 'There is no such proposal in this debate.' },
    'not-allowed': { status: 403, message: 'Only editors of this debate decide this. Open the editor’s link first.' },
    decided: { status: 409, message: 'This is decided already, or was taken back. Reload the page to see how.' },
    stale: { status: 409, message: 'Its author has changed it meanwhile. Read it as it stands now, then decide.' },
  },
  next: ({ slug, id }, { seq }) => `/debates/${slug}/proposals/${id}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
