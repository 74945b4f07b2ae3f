import { endpoint } from '../../../../../lib/http/endpoint';
import { targetRefusals } from '../../../../../lib/http/refusal';
import { addLink } from '../../../../../lib/links/commands';
import { newLink } from '../../../../../lib/links/schema';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: newLink,
  command: addLink,
  arrivesBy: ({ clientId }) => clientId,
  refusals: {
    ...targetRefusals,
    'not-found': { status: 404, message: 'There is no such card in this debate any more. Open another and link that.' },
    closed: { status: 403, message: 'This debate takes no new links at the moment. Come back later.' },
  },
  next: ({ slug, from }, { seq }) => `${addressOf(slug)}/cards/${String(from)}?done=${String(seq)}`,
  reply: (value) => value,
});
