import { eraseDiscussion } from '../../../../../lib/erasures/commands';
import { discussionErasure } from '../../../../../lib/erasures/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { hostRefusals } from '../../../../../lib/http/refusal';

export const POST = endpoint({
  input: discussionErasure,
  command: eraseDiscussion,
  refusals: hostRefusals,
  next: () => '/me?erased=discussion',
});
