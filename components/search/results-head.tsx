import { mostRanked } from '../../lib/search/places';
import { searchAddress, type Search } from '../../lib/search/address';
import type { SearchResults } from '../../lib/search/schema';
import { count } from '../cards/wording';
import styles from './results-head.module.css';

/** How much was found, and what was searched instead where nothing has the words as they were typed. */
export function ResultsHead({ search, results }: { search: Search; results: SearchResults }) {
  const { corrected, total, isMore } = results;
  return (
    <div className={styles.head}>
      {corrected !== null && (
        <p>
          Nothing has “{search.q}”. These have <a href={searchAddress({ ...search, q: corrected })}>{corrected}</a>.
        </p>
      )}
      <h2 role="status">{isMore ? `More than ${String(mostRanked)} results` : count(total, 'result')}</h2>
      {isMore && <p>The {mostRanked} that fit best come first. One more word finds them sooner.</p>}
    </div>
  );
}
