import { endpoint } from '../../../../../../../lib/http/endpoint';
import { proposalRefusals } from '../../../../../../../lib/http/refusal';
import { withdrawProposal } from '../../../../../../../lib/proposals/commands';
import { proposalStep } from '../../../../../../../lib/proposals/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: proposalStep,
  command: withdrawProposal,
  refusals: proposalRefusals,
  next: ({ slug, id }, { seq }) => `${addressOf(slug)}/proposals/${id}?done=${String(seq)}`,
  reply: (value) => value,
});
