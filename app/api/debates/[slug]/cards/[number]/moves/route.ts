import { endpoint } from '../../../../../../../lib/http/endpoint';
import { moveRefusals } from '../../../../../../../lib/http/refusal';
import { moveCard } from '../../../../../../../lib/links/commands';
import { cardMove } from '../../../../../../../lib/links/schema';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: cardMove,
  command: moveCard,
  refusals: moveRefusals,
  next: ({ slug, number }, { seq }) => `${addressOf(slug)}/cards/${String(number)}?done=${String(seq)}`,
  reply: ({ seq }) => ({ seq }),
});
