import { listDebate } from '../../../../../lib/debates/commands';
import { listing } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: listing,
  command: listDebate,
  refusals: settingRefusals,
  next: () => '/debates',
});
