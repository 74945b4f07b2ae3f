import { endpoint } from '../../../../../../../lib/http/endpoint';
import { decisionRefusals } from '../../../../../../../lib/http/refusal';
import { mergeProposal } from '../../../../../../../lib/review/commands';
import { merging } from '../../../../../../../lib/review/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: merging,
  command: mergeProposal,
  refusals: {
    ...decisionRefusals,
    'no-card': { status: 422, message: 'Only a card can be merged. Accept this, or send it back.' },
    'no-target': {
      status: 404,
      message: 'There is no such card in this debate. Give the number of one that is there.',
    },
    itself: { status: 422, message: 'A card cannot be merged into itself. Choose another one.' },
    cycle: { status: 409, message: 'Merged, a card would answer itself in a circle. Choose another one.' },
  },
  next: ({ slug, into }, { seq }) => `${addressOf(slug)}/cards/${String(into)}?done=${String(seq)}`,
  reply: (value) => value,
});
