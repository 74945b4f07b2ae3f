import { publicSearch } from '../../../../lib/http/public-search';
import { visitor } from '../../../../lib/people/viewer';
import { searchAround } from '../../../../lib/search/queries';
import { aroundQuery } from '../../../../lib/search/schema';

export async function GET(request: Request): Promise<Response> {
  return publicSearch(request, aroundQuery, (query) => searchAround(visitor, query));
}
