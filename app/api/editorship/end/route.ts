import { endpoint } from '../../../../lib/http/endpoint';
import { schemeOf } from '../../../../lib/http/reader';
import { endEditorship } from '../../../../lib/people/commands';
import { forgetToken } from '../../../../lib/people/cookie';
import { nothing } from '../../../../lib/people/schema';

export const POST = endpoint({
  input: nothing,
  command: endEditorship,
  refusals: {},
  next: () => '/editor',
  cookie: (_, { headers }) => forgetToken(schemeOf(headers)),
});
