import { sourceAddress } from '../../../../../../../lib/debates/address';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { sourceRefusals } from '../../../../../../../lib/http/refusal';
import { changeDetails } from '../../../../../../../lib/sources/commands';
import { sourceDetails } from '../../../../../../../lib/sources/schema';

export const POST = endpoint({
  input: sourceDetails,
  command: changeDetails,
  refusals: {
    ...sourceRefusals,
    'no-title': { status: 422, message: 'Give it a title.' },
    stale: {
      status: 409,
      message: 'Somebody changed the details meanwhile. Compare yours with what stands now, then save again.',
    },
    'not-yours': { status: 403, message: 'Only who brought this in may let more people read its text.' },
  },
  next: ({ slug }, { source }) => sourceAddress(slug, source),
});
