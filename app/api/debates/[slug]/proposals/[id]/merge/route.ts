import { endpoint } from '../../../../../../../lib/http/endpoint';
import { mergeProposal } from '../../../../../../../lib/review/commands';
import { merging } from '../../../../../../../lib/review/schema';

export const POST = endpoint({
  input: merging,
  command: mergeProposal,
  refusals: {
    'not-found': { status: 404, message: 'There is no such proposal in this debate.' },
    'not-allowed': { status: 403, message: 'Only editors of this debate decide this. Open the editor’s link first.' },
    decided: { status: 409, message: 'This is decided already, or was taken back. Reload the page to see how.' },
    stale: { status: 409, message: 'Its author has changed it meanwhile. Read it as it stands now, then decide.' },
    'target-gone': {
      status: 409,
      message: 'What this is about was taken back meanwhile, or is not published. Send it back with a word instead.',
    },
    'no-card': { status: 422, message: 'Only a card can be merged. Accept this, or send it back.' },
    'no-target': {
      status: 404,
      message: 'There is no such card in this debate. Give the number of one that is there.',
    },
    itself: { status: 422, message: 'A card cannot be merged into itself. Choose another one.' },
    cycle: { status: 409, message: 'Merged, a card would answer itself in a circle. Choose another one.' },
  },
  next: ({ slug, into }, { seq }) => `/debates/${slug}/cards/${String(into)}?done=${String(seq)}`,
  reply: (value) => value,
});
