import { endpoint } from '../../../../../../../lib/http/endpoint';
import { moveRefusals } from '../../../../../../../lib/http/refusal';
import { moveCard } from '../../../../../../../lib/links/commands';
import { waitingCardMove } from '../../../../../../../lib/links/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: waitingCardMove,
  command: moveCard,
  refusals: {
    ...moveRefusals,
    'not-found': { status: 404, message: 'No card of yours waits here any more: an editor has decided meanwhile.' },
  },
  next: ({ slug, id }, { seq }) => `${addressOf(slug)}/proposals/${id}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
