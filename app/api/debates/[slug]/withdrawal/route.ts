import { withdrawDebate } from '../../../../../lib/debates/commands';
import { debateNamed } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: debateNamed,
  command: withdrawDebate,
  refusals: settingRefusals,
  next: () => '/debates',
});
