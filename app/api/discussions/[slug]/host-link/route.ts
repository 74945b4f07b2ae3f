import { addressOf } from '../../../../../lib/debates/address';
import { makeHostLink } from '../../../../../lib/discussions/commands';
import { discussionNamed } from '../../../../../lib/discussions/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: discussionNamed,
  command: makeHostLink,
  refusals: hostRefusals,
  next: ({ slug }) => `${addressOf(slug)}/host`,
  show: ({ key }) => ({ key }),
  reply: (value) => value,
});
