import { findDebate } from '../../../../../lib/debates/queries';
import { readQuery } from '../../../../../lib/http/read-query';
import { currentViewer } from '../../../../../lib/http/reader';
import { nearlySame } from '../../../../../lib/search/queries';
import { similarQuery } from '../../../../../lib/search/schema';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/debates/[slug]/similar'>,
): Promise<Response> {
  const query = readQuery(request, similarQuery);
  if (query instanceof Response) return query;
  const debate = await findDebate(await currentViewer(), (await params).slug);
  if (debate === null) return Response.json({ message: 'There is no such debate.' }, { status: 404 });
  return Response.json({ cards: await nearlySame(debate, query.claim) });
}
