import { changeWords } from '../../../../../lib/debates/commands';
import { debateWords } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: debateWords,
  command: changeWords,
  refusals: settingRefusals,
  next: ({ slug }) => `/debates/${slug}/settings?saved=words#words`,
});
