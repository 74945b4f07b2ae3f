import { addressOf } from '../../../lib/debates/address';
import { endpoint } from '../../../lib/http/endpoint';
import { returnRefusals } from '../../../lib/http/refusal';
import { schemeOf } from '../../../lib/http/reader';
import { comeBack } from '../../../lib/participants/commands';
import { comingBack } from '../../../lib/participants/schema';
import { writeToken } from '../../../lib/people/cookie';

export const POST = endpoint({
  input: comingBack,
  command: comeBack,
  refusals: returnRefusals,
  next: (_, { id }) => addressOf(id),
  reply: ({ id }) => ({ id }),
  cookie: ({ token }, { headers }) => (token === null ? null : writeToken(token, schemeOf(headers))),
  guess: { of: ({ word }) => word, wrong: 'no-such-word' },
  allowance: 'join',
});
