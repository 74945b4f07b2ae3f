import { addressOf } from '../../../../../lib/debates/address';
import { claimHost } from '../../../../../lib/discussions/commands';
import { hostClaim } from '../../../../../lib/discussions/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { schemeOf } from '../../../../../lib/http/reader';
import { writeToken } from '../../../../../lib/people/cookie';

export const POST = endpoint({
  input: hostClaim,
  command: claimHost,
  refusals: {
    'unknown-key': { status: 403, message: 'This host’s link is no longer valid. Ask a host for a new one.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/host`,
  cookie: ({ token }, { headers }) => (token === null ? null : writeToken(token, schemeOf(headers))),
});
