import { endpoint } from '../../../../../../../lib/http/endpoint';
import { decisionRefusals } from '../../../../../../../lib/http/refusal';
import { acceptProposal } from '../../../../../../../lib/review/commands';
import { acceptance } from '../../../../../../../lib/review/schema';
import { addressOf, isDiscussion } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: acceptance,
  command: acceptProposal,
  refusals: {
    ...decisionRefusals,
    outdated: {
      status: 409,
      message: 'The card has another wording by now. Compare the two below, then accept this one or send it back.',
    },
    'no-words': { status: 422, message: 'A link or a passage has no wording. Accept it as it is, or send it back.' },
  },
  next: ({ slug, id, then }, { seq, number }) => {
    if (then === 'queue') {
      return isDiscussion(slug)
        ? `${addressOf(slug)}/host?done=${String(seq)}`
        : `/editor?debate=${slug}&done=${String(seq)}`;
    }
    const place = number === null ? `proposals/${id}` : `cards/${String(number)}`;
    return `${addressOf(slug)}/${place}?done=${String(seq)}`;
  },
  reply: (value) => value,
});
