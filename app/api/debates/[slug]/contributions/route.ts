import { chooseContributions } from '../../../../../lib/debates/commands';
import { contributionsChoice } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: contributionsChoice,
  command: chooseContributions,
  refusals: settingRefusals,
  next: ({ slug }) => `/debates/${slug}/settings?saved=contributions#contributions`,
});
