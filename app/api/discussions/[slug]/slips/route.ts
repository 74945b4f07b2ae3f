import { addressOf } from '../../../../../lib/debates/address';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';
import { issueSlips } from '../../../../../lib/participants/commands';
import { slipsWanted } from '../../../../../lib/participants/schema';

export const POST = endpoint({
  input: slipsWanted,
  command: issueSlips,
  refusals: {
    ...hostRefusals,
    'too-many': { status: 422, message: 'A discussion has 60 slips at most. Ask for fewer.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/slips`,
  reply: (value) => value,
});
