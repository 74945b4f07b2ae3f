import { addressOf } from '../../../../../lib/debates/address';
import { rotateCode } from '../../../../../lib/discussions/commands';
import { discussionNamed } from '../../../../../lib/discussions/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: discussionNamed,
  command: rotateCode,
  refusals: {
    ...hostRefusals,
    closed: { status: 409, message: 'The discussion is closed: nobody joins any more. Open it again first.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/host#join`,
  reply: (value) => value,
});
