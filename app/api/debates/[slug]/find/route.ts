import { findDebate } from '../../../../../lib/debates/queries';
import { readQuery } from '../../../../../lib/http/read-query';
import { currentViewer } from '../../../../../lib/http/reader';
import { findCards } from '../../../../../lib/search/queries';
import { findQuery } from '../../../../../lib/search/schema';

export async function GET(request: Request, { params }: RouteContext<'/api/debates/[slug]/find'>): Promise<Response> {
  const query = readQuery(request, findQuery);
  if (query instanceof Response) return query;
  const debate = await findDebate(await currentViewer(), (await params).slug);
  if (debate === null) return Response.json({ message: 'There is no such debate.' }, { status: 404 });
  return Response.json({ cards: await findCards(debate, query.text) });
}
