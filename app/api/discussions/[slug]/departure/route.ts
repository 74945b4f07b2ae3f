import { endpoint } from '../../../../../lib/http/endpoint';
import { schemeOf } from '../../../../../lib/http/reader';
import { joinRefusals } from '../../../../../lib/http/refusal';
import { leaveBrowser } from '../../../../../lib/participants/commands';
import { leaving } from '../../../../../lib/participants/schema';
import { forgetToken } from '../../../../../lib/people/cookie';

export const POST = endpoint({
  input: leaving,
  command: leaveBrowser,
  refusals: {
    ...joinRefusals,
    'not-found': { status: 404, message: 'There is no such discussion, or you are not in it.' },
  },
  next: (_, { code }) => (code === null ? '/join' : `/join/${code}`),
  cookie: (_, { headers }) => forgetToken(schemeOf(headers)),
});
