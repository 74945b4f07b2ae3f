import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { cardRefusals, hostRefusals } from '../../../../../../../lib/http/refusal';
import { showCard } from '../../../../../../../lib/moderation/commands';
import { cardNamed } from '../../../../../../../lib/moderation/schema';

export const POST = endpoint({
  input: cardNamed,
  command: showCard,
  refusals: {
    ...{ ...hostRefusals, ...cardRefusals },
    'not-hidden': { status: 409, message: 'This card is not hidden by itself, or has changed since.' },
    'below-hidden': { status: 409, message: 'What it answers is hidden too. Show that card first.' },
  },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/host?done=${String(seq)}`,
  reply: (value) => value,
});
