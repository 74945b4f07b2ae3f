import { sourceAddress } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { readingRefusals, sourceRefusals } from '../../../../../../../lib/http/refusal';
import { addVersion } from '../../../../../../../lib/sources/commands';
import { newVersion } from '../../../../../../../lib/sources/schema';

export const POST = endpoint({
  input: newVersion,
  command: addVersion,
  allowance: 'bring-in',
  refusals: {
    ...readingRefusals,
    ...sourceRefusals,
    'no-text': { status: 422, message: 'Choose a file, or paste the text.' },
    'two-texts': { status: 422, message: 'Choose a file or paste the text, not both. Empty one of them.' },
    unchanged: { status: 409, message: 'This is the text that is here already. Choose another.' },
  },
  next: ({ slug }, { source, seq }) => `${sourceAddress(slug, source)}?done=${String(seq)}#read`,
  reply: (value) => value,
});
