import { endpoint } from '../../../../lib/http/endpoint';
import { endEditorship } from '../../../../lib/people/commands';
import { nothing } from '../../../../lib/people/schema';

export const POST = endpoint({
  input: nothing,
  command: endEditorship,
  refusals: {},
  next: () => '/editor',
});
