import { mapPicture } from '../../../../../components/graph/picture';
import { pictureAnswer } from '../../../../../lib/http/png';
import { requestedMap } from '../../../../../lib/http/requested-map';

/** The map that the same parameters show on the debate’s page, as a picture to keep. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/debates/[slug]/map.png'>,
): Promise<Response> {
  const asked = await requestedMap(request, params);
  if (asked instanceof Response) return asked;
  return pictureAnswer(mapPicture(asked), { zoom: 2, name: asked.name });
}
