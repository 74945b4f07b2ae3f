import type { Metadata } from 'next';
import { FoundList } from '../../components/search/found-list';
import { NothingFound } from '../../components/search/nothing-found';
import { ResultsHead } from '../../components/search/results-head';
import { SearchFilters } from '../../components/search/search-filters';
import { SearchForm } from '../../components/search/search-form';
import { SearchHints } from '../../components/search/search-hints';
import { SearchScope } from '../../components/search/search-scope';
import { Page } from '../../components/ui/page';
import { PageLinks } from '../../components/ui/page-links';
import { requestedSearch } from '../../lib/http/requested';
import { searchAddress } from '../../lib/search/address';
import { resultsShown } from '../../lib/search/places';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { query, debate, typed, results, problem } = await requestedSearch(searchParams);
  const { page, ...first } = query;
  const kept = { debate: query.debate, in: query.in, kind: query.kind };
  return (
    <Page>
      <SearchScope search={first} debate={debate} />
      <SearchForm {...{ typed, kept, problem }} label={debate === null ? 'Search all debates' : 'Search this debate'} />
      {results === null ? (
        <SearchHints />
      ) : (
        <>
          <SearchFilters search={first} />
          {results.total === 0 && page === 1 ? (
            <NothingFound search={first} missing={results.missing} />
          ) : (
            <>
              <ResultsHead search={first} results={results} />
              <FoundList results={results.results} namesDebate={debate === null} />
              <PageLinks
                path={searchAddress(results.corrected === null ? first : { ...first, q: results.corrected })}
                page={page}
                pages={Math.ceil(results.total / resultsShown)}
                {...{ label: 'More results', before: 'Better ones', after: 'More results' }}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}
