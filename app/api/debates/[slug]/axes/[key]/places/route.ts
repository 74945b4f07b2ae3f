import { placePositions } from '../../../../../../../lib/debates/commands';
import { axisPlaces } from '../../../../../../../lib/debates/schema';
import { endpoint } from '../../../../../../../lib/http/endpoint';
import { settingRefusals } from '../../../../../../../lib/http/refusal';

export const POST = endpoint({
  input: axisPlaces,
  command: placePositions,
  refusals: settingRefusals,
  next: ({ slug, key }) => `/debates/${slug}/settings?saved=${key}#${key}`,
});
