import { findDebate } from '../../../../lib/debates/queries';
import { readWholeDebate } from '../../../../lib/exchange/queries';
import { publicJson } from '../../../../lib/http/public-json';
import { visitor } from '../../../../lib/people/viewer';

export async function GET(_: Request, { params }: RouteContext<'/api/debates/[slug]'>): Promise<Response> {
  const debate = await findDebate(visitor, (await params).slug);
  if (debate === null) return publicJson({ message: 'There is no such debate.' }, 404);
  return publicJson(await readWholeDebate(debate));
}
