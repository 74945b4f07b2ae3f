import { endpoint } from '../../../../../../../lib/http/endpoint';
import { withdrawProposal } from '../../../../../../../lib/proposals/commands';
import { proposalStep } from '../../../../../../../lib/proposals/schema';

export const POST = endpoint({
  input: proposalStep,
  command: withdrawProposal,
  refusals: {
    'not-found': { status: 404, message: 'There is no such proposal, or it is not yours.' },
    'not-allowed': { status: 403, message: 'Only who proposed this may do that.' },
    decided: { status: 409, message: 'An editor has decided this meanwhile. Reload the page to see how.' },
  },
  next: ({ slug, id }, { seq }) => `/debates/${slug}/proposals/${id}?done=${String(seq)}`,
  reply: (value) => value,
});
