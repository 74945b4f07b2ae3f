import { addAxis } from '../../../../../lib/debates/commands';
import { newAxis } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: newAxis,
  command: addAxis,
  refusals: settingRefusals,
  next: ({ slug }) => `${addressOf(slug)}/settings?saved=axes#axes`,
});
