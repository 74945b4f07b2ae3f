import { ownDataOf } from '../../../lib/contributions/queries';
import { currentViewer } from '../../../lib/http/reader';

/** All that is kept of whoever asks, as a file to save. */
export async function GET(): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  const data = await ownDataOf(await currentViewer());
  if (data === null) {
    const message = 'Nothing is kept of this browser: it has not written anything here.';
    return Response.json({ message }, { status: 404, headers });
  }
  headers.set('content-type', 'application/json; charset=utf-8');
  headers.set('content-disposition', 'attachment; filename="what-i-wrote.json"');
  return new Response(`${JSON.stringify(data, null, 2)}\n`, { headers });
}
