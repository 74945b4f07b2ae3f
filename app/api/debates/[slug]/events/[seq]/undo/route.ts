import { endpoint } from '../../../../../../../lib/http/endpoint';
import { undoEvent } from '../../../../../../../lib/undo/commands';
import { undoing } from '../../../../../../../lib/undo/schema';
import { addressOf, sourceAddress } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: undoing,
  command: undoEvent,
  refusals: {
    'not-found': { status: 404, message: 'There is nothing here that could be undone.' },
    'not-allowed': { status: 403, message: 'Only who did this, or an editor, may undo it.' },
    'not-undoable': { status: 422, message: 'This cannot be undone by itself. Change it by hand.' },
    'already-undone': { status: 409, message: 'This is undone already. Reload the page to see how it stands.' },
    'changed-since': {
      status: 409,
      message: 'Something here has changed since, so this can no longer be undone. Change it by hand.',
    },
    cycle: { status: 409, message: 'Undone, a card would answer itself in a circle. Move one of the cards first.' },
  },
  next: ({ slug, then }, { seq, proposalId, number, source }) => {
    if (source !== null) return `${sourceAddress(slug, source)}?done=${String(seq)}`;
    const debate = addressOf(slug);
    if (then === 'host') return `${debate}/host?done=${String(seq)}`;
    const place = proposalId !== null ? `/proposals/${proposalId}` : number !== null ? `/cards/${String(number)}` : '';
    return `${debate}${place}?done=${String(seq)}`;
  },
  reply: ({ seq }) => ({ seq }),
});
