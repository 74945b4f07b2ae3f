import { endpoint } from '../../../lib/http/endpoint';
import { schemeOf } from '../../../lib/http/reader';
import { claimEditorship } from '../../../lib/people/commands';
import { writeToken } from '../../../lib/people/cookie';
import { editorshipClaim } from '../../../lib/people/schema';

export const POST = endpoint({
  input: editorshipClaim,
  command: claimEditorship,
  refusals: {
    'unknown-key': {
      status: 403,
      message: 'This editor’s link is no longer valid. Whoever runs the server gets a new one: npm run editor-link',
    },
  },
  next: () => '/editor',
  cookie: ({ token }, { headers }) => (token === null ? null : writeToken(token, schemeOf(headers))),
});
