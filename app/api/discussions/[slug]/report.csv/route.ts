import { findDiscussion } from '../../../../../lib/discussions/queries';
import { isDiscussion } from '../../../../../lib/debates/address';
import { currentViewer } from '../../../../../lib/http/reader';
import { csv } from '../../../../../lib/reports/csv';
import { tableOf } from '../../../../../lib/reports/queries';
import { reportTable } from '../../../../../lib/reports/schema';

/** A table of a report as a file to save: `part` is cards, participants or votes. */
export async function GET(request: Request, { params }: RouteContext<'/api/discussions/[slug]/report.csv'>) {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  const asked = reportTable.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) {
    const message = asked.error.issues[0]?.message ?? 'What was asked cannot be read.';
    return Response.json({ message }, { status: 400, headers });
  }
  const { slug } = await params;
  const discussion = isDiscussion(slug) ? await findDiscussion(await currentViewer(), slug) : null;
  const table = discussion === null ? null : await tableOf(discussion, asked.data.part);
  if (table === null) return Response.json({ message: 'There is no such table for you.' }, { status: 404, headers });
  headers.set('content-type', 'text/csv; charset=utf-8; header=present');
  headers.set('content-disposition', `attachment; filename="discussion-${asked.data.part}.csv"`);
  return new Response(csv(table.header, table.rows), { headers });
}
