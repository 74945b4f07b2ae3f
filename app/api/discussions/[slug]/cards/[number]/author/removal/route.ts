import { addressOf } from '../../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../../lib/http/endpoint';
import { cardRefusals, hostRefusals } from '../../../../../../../../lib/http/refusal';
import { removeAuthor } from '../../../../../../../../lib/moderation/commands';
import { cardNamed } from '../../../../../../../../lib/moderation/schema';

export const POST = endpoint({
  input: cardNamed,
  command: removeAuthor,
  refusals: {
    ...{ ...hostRefusals, ...cardRefusals },
    'no-author': { status: 409, message: 'Whoever wrote this is not in the discussion, or is removed already.' },
  },
  next: ({ slug }, { seq }) => `${addressOf(slug)}/host?done=${String(seq)}`,
  reply: (value) => value,
});
