import { endpoint } from '../../../../../../../lib/http/endpoint';
import { resubmitProposal } from '../../../../../../../lib/proposals/commands';
import { proposalStep } from '../../../../../../../lib/proposals/schema';

export const POST = endpoint({
  input: proposalStep,
  command: resubmitProposal,
  refusals: {
    'not-found': { status: 404, message: 'There is no such proposal, or it is not yours.' },
    'not-allowed': { status: 403, message: 'Only who proposed this may do that.' },
    decided: { status: 409, message: 'An editor has decided this meanwhile. Reload the page to see how.' },
    waits: { status: 409, message: 'It is with the editors already. You will see here what they say.' },
  },
  next: ({ slug, id }, { seq }) => `/debates/${slug}/proposals/${id}?done=${String(seq)}`,
  reply: (value) => value,
});
