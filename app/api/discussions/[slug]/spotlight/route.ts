import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { cardRefusals, hostRefusals } from '../../../../../lib/http/refusal';
import { putOnScreen } from '../../../../../lib/moderation/commands';
import { spotlight } from '../../../../../lib/moderation/schema';

export const POST = endpoint({
  input: spotlight,
  command: putOnScreen,
  refusals: { ...hostRefusals, ...cardRefusals },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/host?done=${String(seq)}`,
  reply: (value) => value,
});
