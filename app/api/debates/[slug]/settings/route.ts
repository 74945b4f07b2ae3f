import { changeWords } from '../../../../../lib/debates/commands';
import { debateWords } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: debateWords,
  command: changeWords,
  refusals: settingRefusals,
  next: ({ slug }) => `${addressOf(slug)}/settings?saved=words#words`,
});
