import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { cardRefusals, hostRefusals } from '../../../../../../../lib/http/refusal';
import { returnCard } from '../../../../../../../lib/moderation/commands';
import { cardReturn } from '../../../../../../../lib/moderation/schema';

export const POST = endpoint({
  input: cardReturn,
  command: returnCard,
  refusals: {
    ...{ ...hostRefusals, ...cardRefusals },
    answered: { status: 409, message: 'Others have answered this card, or added to it. Answer it, or hide it.' },
    'no-author': { status: 409, message: 'Nobody in this discussion wrote this card.' },
  },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/host?done=${String(seq)}`,
  reply: (value) => value,
});
