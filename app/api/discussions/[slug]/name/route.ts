import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { joinRefusals } from '../../../../../lib/http/refusal';
import { rename } from '../../../../../lib/participants/commands';
import { renaming } from '../../../../../lib/participants/schema';

export const POST = endpoint({
  input: renaming,
  command: rename,
  refusals: {
    ...joinRefusals,
    'not-found': { status: 404, message: 'There is no such discussion, or you are not in it.' },
    'not-own': { status: 403, message: 'In this discussion the names are made up for everybody.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/me`,
  reply: (value) => value,
});
