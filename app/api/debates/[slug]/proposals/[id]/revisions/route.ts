import { endpoint } from '../../../../../../../lib/http/endpoint';
import { proposalRefusals } from '../../../../../../../lib/http/refusal';
import { reviseProposal } from '../../../../../../../lib/proposals/commands';
import { proposalRevision } from '../../../../../../../lib/proposals/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: proposalRevision,
  command: reviseProposal,
  refusals: {
    ...proposalRefusals,
    stale: { status: 409, message: 'You have changed this elsewhere meanwhile. Compare the two, then save again.' },
    unchanged: { status: 422, message: 'This is the wording that stands already. Change it, or leave it as it is.' },
    'no-words': { status: 422, message: 'A link or a passage has no wording. Take it back, and make it anew.' },
  },
  next: ({ slug, id }, { seq }) => `${addressOf(slug)}/proposals/${id}?done=${String(seq)}`,
  reply: (value) => value,
});
