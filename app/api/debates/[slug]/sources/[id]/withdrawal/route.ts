import { addressOf } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { takeBack } from '../../../../../../../lib/sources/commands';
import { sourceTaking } from '../../../../../../../lib/sources/schema';

export const POST = endpoint({
  input: sourceTaking,
  command: takeBack,
  refusals: {
    'not-found': { status: 404, message: 'This document is not here any more.' },
    'not-allowed': { status: 403, message: 'Only who brought it in, and editors, may take it back.' },
    'in-use': { status: 409, message: 'Cards quote this document, so it stays. Take back those passages first.' },
  },
  next: ({ slug }, { seq }) => `${addressOf(slug)}?done=${String(seq)}`,
});
