import { endpoint } from '../../../../../../../lib/http/endpoint';
import { proposalRefusals } from '../../../../../../../lib/http/refusal';
import { resubmitProposal } from '../../../../../../../lib/proposals/commands';
import { proposalStep } from '../../../../../../../lib/proposals/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: proposalStep,
  command: resubmitProposal,
  refusals: {
    ...proposalRefusals,
    waits: { status: 409, message: 'It is with the editors already. You will see here what they say.' },
  },
  next: ({ slug, id }, { seq }) => `${addressOf(slug)}/proposals/${id}?done=${String(seq)}`,
  reply: (value) => value,
});
