import { eraseViewer } from '../../../../lib/contributions/commands';
import { erasure } from '../../../../lib/contributions/schema';
import { endpoint } from '../../../../lib/http/endpoint';
import { schemeOf } from '../../../../lib/http/reader';
import { forgetToken } from '../../../../lib/people/cookie';

export const POST = endpoint({
  input: erasure,
  command: eraseViewer,
  refusals: {},
  next: () => '/me?erased=yes',
  cookie: (_, { headers }) => forgetToken(schemeOf(headers)),
});
