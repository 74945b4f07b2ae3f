import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { cardRefusals, hostRefusals } from '../../../../../../../lib/http/refusal';
import { hideCard } from '../../../../../../../lib/moderation/commands';
import { cardNamed } from '../../../../../../../lib/moderation/schema';

export const POST = endpoint({
  input: cardNamed,
  command: hideCard,
  refusals: { ...hostRefusals, ...cardRefusals },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/host?done=${String(seq)}`,
  reply: (value) => value,
});
