import { addressOf } from '../../../lib/debates/address';
import { endpoint } from '../../../lib/http/endpoint';
import { joinRefusals } from '../../../lib/http/refusal';
import { joinDiscussion } from '../../../lib/participants/commands';
import { joining } from '../../../lib/participants/schema';

export const POST = endpoint({
  input: joining,
  command: joinDiscussion,
  refusals: joinRefusals,
  next: (_, { id }) => addressOf(id),
  reply: (value) => value,
  arrivesBy: ({ clientId }) => clientId,
  guess: { of: ({ code }) => code, wrong: 'no-discussion' },
  allowance: 'join',
});
