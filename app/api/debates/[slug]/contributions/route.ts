import { chooseContributions } from '../../../../../lib/debates/commands';
import { contributionsChoice } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: contributionsChoice,
  command: chooseContributions,
  refusals: settingRefusals,
  next: ({ slug }) => `${addressOf(slug)}/settings?saved=contributions#contributions`,
});
