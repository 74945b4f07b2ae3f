import { publicSearch } from '../../../lib/http/public-search';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery } from '../../../lib/search/schema';

export async function GET(request: Request): Promise<Response> {
  return publicSearch(request, searchQuery, (query) => search(visitor, query));
}
