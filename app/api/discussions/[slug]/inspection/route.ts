import { addressOf } from '../../../../../lib/debates/address';
import { discussionNamed } from '../../../../../lib/discussions/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';
import { inspectDiscussion } from '../../../../../lib/moderation/commands';

export const POST = endpoint({
  input: discussionNamed,
  command: inspectDiscussion,
  refusals: hostRefusals,
  next: ({ slug }) => `${addressOf(slug)}/host`,
  reply: (value) => value,
});
