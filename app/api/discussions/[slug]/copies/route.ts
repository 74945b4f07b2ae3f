import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';
import { copyDiscussion } from '../../../../../lib/reports/commands';
import { discussionCopy } from '../../../../../lib/reports/schema';

const gone = {
  status: 409,
  message: 'What this discussion began with is not there any more. Start a new one from the debate.',
};

export const POST = endpoint({
  input: discussionCopy,
  command: copyDiscussion,
  refusals: { ...hostRefusals, 'no-debate': gone, 'no-position': gone, 'no-cards': gone, 'too-large': gone },
  next: (_, { id }) => `${addressOf(id)}/host`,
  reply: (value) => value,
});
