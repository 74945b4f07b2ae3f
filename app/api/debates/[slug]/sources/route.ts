import { sourceAddress } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { readingRefusals } from '../../../../../lib/http/refusal';
import { bringIn } from '../../../../../lib/sources/commands';
import { newSource } from '../../../../../lib/sources/schema';

export const POST = endpoint({
  input: newSource,
  command: bringIn,
  arrivesBy: ({ clientId }) => clientId,
  allowance: 'bring-in',
  refusals: {
    ...readingRefusals,
    'not-found': { status: 404, message: 'There is no such debate any more. What you wrote is kept here: copy it.' },
    closed: { status: 403, message: 'Nothing new is taken here at the moment. What you wrote is kept here.' },
    'no-text': { status: 422, message: 'Choose a file, or paste the text.' },
    'two-texts': { status: 422, message: 'Choose a file or paste the text, not both. Empty one of them.' },
    'no-title': { status: 422, message: 'Give it a title: none was found in it. If it was a file, choose it again.' },
    'no-discussion': { status: 422, message: 'There is no discussion here. Choose everybody, or only you.' },
  },
  next: ({ slug }, { source }) => `${sourceAddress(slug, source)}#read`,
  reply: (value) => value,
});
