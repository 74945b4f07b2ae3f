import { mapPicture } from '../../../../../components/graph/picture';
import { requestedMap } from '../../../../../lib/http/requested-map';

/**
 * The map that the same parameters show on the debate’s page, as a drawing to keep. Opened here it would lose its style
 * sheet to the policy of content.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/debates/[slug]/map.svg'>,
): Promise<Response> {
  const asked = await requestedMap(request, params);
  if (asked instanceof Response) return asked;
  const { svg } = mapPicture(asked);
  return new Response(svg, {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${asked.name}.svg"`,
    },
  });
}
