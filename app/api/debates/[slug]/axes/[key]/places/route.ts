import { placePositions } from '../../../../../../../lib/debates/commands';
import { axisPlaces } from '../../../../../../../lib/debates/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../../../lib/http/refusal';
import { addressOf } from '../../../../../../../lib/debates/address';

export const POST = endpoint({
  input: axisPlaces,
  command: placePositions,
  refusals: settingRefusals,
  next: ({ slug, key }) => `${addressOf(slug)}/settings?saved=${key}#${key}`,
});
