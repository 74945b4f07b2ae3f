import { publicJson } from '../../../lib/http/public-json';
import { readQuery } from '../../../lib/http/read-query';
import { secondsBeforeSearch } from '../../../lib/http/reader';
import { rejections } from '../../../lib/http/refusal';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery } from '../../../lib/search/schema';

export async function GET(request: Request): Promise<Response> {
  const query = readQuery(request, searchQuery);
  if (query instanceof Response) return query;
  const seconds = await secondsBeforeSearch();
  if (seconds !== null) {
    const { status, message } = rejections.searchedTooOften(seconds);
    return Response.json({ message }, { status, headers: { 'retry-after': String(seconds) } });
  }
  const found = await search(visitor, query);
  return found === null ? publicJson({ message: 'There is no such debate.' }, 404) : publicJson(found);
}
