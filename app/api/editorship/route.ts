import { endpoint } from '../../../lib/http/endpoint';
import { schemeOf } from '../../../lib/http/reader';
import { claimEditorship } from '../../../lib/people/commands';
import { writeToken } from '../../../lib/people/cookie';
import { editorshipClaim } from '../../../lib/people/schema';
import { addressOf } from '../../../lib/debates/address';

export const POST = endpoint({
  input: editorshipClaim,
  command: claimEditorship,
  refusals: {
    'unknown-key': {
      status: 403,
      message:
        'This editor’s link is no longer valid. Ask whoever gave it to you for the newest one; the server’s own comes from: npm run editor-link',
    },
  },
  next: (_, { slug }) => (slug === null ? '/editor' : addressOf(slug)),
  cookie: ({ token }, { headers }) => (token === null ? null : writeToken(token, schemeOf(headers))),
});
