import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { importAnnotations } from '../../../../../../../lib/web-annotations/commands';
import { newImport } from '../../../../../../../lib/web-annotations/schema';

export const POST = endpoint({
  input: newImport,
  command: importAnnotations,
  arrivesBy: ({ clientId }) => clientId,
  refusals: {
    'not-found': { status: 404, message: 'This document is not in this debate, or not any more.' },
    'no-position': { status: 422, message: 'Choose which answer the annotations speak to.' },
    nothing: { status: 422, message: 'There is nothing in the file that is not here already. Look at the list below.' },
    closed: { status: 403, message: 'This debate takes nothing new at the moment. Come back later.' },
    reviewed: { status: 403, message: 'Here its editors bring annotations in. Add your arguments one by one.' },
    changed: { status: 409, message: 'Cards have gone meanwhile. Look at the list again, then bring them in.' },
  },
  next: ({ slug, position }, { seq }) => `${addressOf(slug)}/positions/${position}?done=${String(seq)}`,
  reply: (value) => value,
});
