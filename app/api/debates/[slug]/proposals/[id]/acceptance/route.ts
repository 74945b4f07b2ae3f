import { endpoint } from '../../../../../../../lib/http/endpoint';
import { acceptProposal } from '../../../../../../../lib/review/commands';
import { acceptance } from '../../../../../../../lib/review/schema';

export const POST = endpoint({
  input: acceptance,
  command: acceptProposal,
  refusals: {
    'not-found': { status: 404, message: 'There is no such proposal in this debate.' },
    'not-allowed': { status: 403, message: 'Only editors of this debate decide this. Open the editor’s link first.' },
    decided: { status: 409, message: 'This is decided already, or was taken back. Reload the page to see how.' },
    stale: { status: 409, message: 'Its author has changed it meanwhile. Read it as it stands now, then decide.' },
    'target-gone': {
      status: 409,
      message: 'What this is about was taken back meanwhile, or is not published. Send it back with a word instead.',
    },
    outdated: {
      status: 409,
      message: 'The card has another wording by now. Compare the two below, then accept this one or send it back.',
    },
    'no-words': { status: 422, message: 'A link or a passage has no wording. Accept it as it is, or send it back.' },
  },
  next: ({ slug, id, then }, { seq, number }) => {
    if (then === 'queue') return `/editor?debate=${slug}&done=${String(seq)}`;
    const place = number === null ? `proposals/${id}` : `cards/${String(number)}`;
    return `/debates/${slug}/${place}?done=${String(seq)}`;
  },
  reply: (value) => value,
});
