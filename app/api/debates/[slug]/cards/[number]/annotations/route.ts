import { addAnnotation } from '../../../../../../../lib/annotations/commands';
import { newAnnotation } from '../../../../../../../lib/annotations/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { passageRefusals } from '../../../../../../../lib/http/refusal';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: newAnnotation,
  command: addAnnotation,
  arrivesBy: ({ clientId }) => clientId,
  refusals: {
    ...passageRefusals,
    'not-found': { status: 404, message: 'This card is not there any more. What you wrote is kept here: copy it.' },
    closed: { status: 403, message: 'This debate takes nothing new at the moment. What you wrote is kept here.' },
    nothing: { status: 422, message: 'Say where the passage is: in a document here, or elsewhere.' },
  },
  next: ({ slug, number }, { seq }) => `${addressOf(slug)}/cards/${String(number)}?done=${String(seq)}#passages`,
  reply: (value) => value,
});
