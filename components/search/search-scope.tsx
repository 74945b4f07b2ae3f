import { addressOf } from '../../lib/debates/address';
import type { Debate } from '../../lib/debates/queries';
import { searchAddress, type Search } from '../../lib/search/address';
import styles from './search-scope.module.css';

/** Which debate is searched, with the way to all of them. */
export function SearchScope({ search, debate }: { search: Search; debate: Debate | null }) {
  return (
    <>
      <h1 className={styles.title}>Search</h1>
      {debate !== null && (
        <p className={styles.scope}>
          In <a href={addressOf(debate.slug)}>{debate.question}</a> ·{' '}
          <a href={searchAddress({ ...search, debate: undefined })}>Search all debates instead</a>
        </p>
      )}
    </>
  );
}
