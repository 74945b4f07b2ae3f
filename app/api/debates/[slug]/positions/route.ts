import { addPosition } from '../../../../../lib/debates/commands';
import { newPosition } from '../../../../../lib/debates/schema';
import { endpoint } from '../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../lib/http/refusal';
import { addressOf } from '../../../../../lib/debates/address';

export const POST = endpoint({
  input: newPosition,
  command: addPosition,
  refusals: {
    ...settingRefusals,
    'there-already': { status: 422, message: 'This answer stands there already. Give it another name.' },
  },
  next: ({ slug }) => `${addressOf(slug)}/settings?saved=positions#positions`,
});
