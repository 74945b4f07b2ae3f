import { endpoint } from '../../../../../../../lib/http/endpoint';
import { decisionRefusals } from '../../../../../../../lib/http/refusal';
import { returnProposal } from '../../../../../../../lib/review/commands';
import { returning } from '../../../../../../../lib/review/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: returning,
  command: returnProposal,
  refusals: decisionRefusals,
  next: ({ slug, id }, { seq }) => `${addressOf(slug)}/proposals/${id}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
