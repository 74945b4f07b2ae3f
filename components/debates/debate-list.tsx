import type { Tally } from '../../lib/analysis/queries';
import type { Debate } from '../../lib/debates/queries';
import { Button } from '../ui/button';
import { addressOf } from '../../lib/debates/address';
import styles from './debate-list.module.css';
import { TallyLine } from './tally-line';

interface DebateListProps {
  readonly entries: readonly { readonly debate: Debate; readonly tally: Tally }[];
  /** Those that were taken back; only the server's editors see them. */
  readonly withdrawn: readonly Debate[];
  /** Makes an id for a form of the server's editors; null for everybody else. */
  readonly listingId: (() => string) | null;
}

/** All debates of this server. */
export function DebateList({ entries, withdrawn, listingId }: DebateListProps) {
  return (
    <>
      <h1 className={styles.title}>Debates</h1>
      <p className={styles.open}>
        <a href="/debates/new">Open a debate of your own</a>
      </p>
      <ul className={styles.list}>
        {entries.map(({ debate, tally }) => (
          <li className={styles.entry} key={debate.id}>
            <h2>
              <a href={addressOf(debate.slug)}>{debate.question}</a>
            </h2>
            <TallyLine tally={tally} />
            <p>{debate.about}</p>
            {!debate.listed && <p>Not listed: only whoever has the address reads it.</p>}
            {listingId !== null && (
              <form method="post" action={`/api/debates/${debate.slug}/listing`}>
                <input type="hidden" name="clientId" value={listingId()} />
                <input type="hidden" name="listed" value={debate.listed ? 'no' : 'yes'} />
                <Button quiet>{debate.listed ? 'Take off the list' : 'Put on the list'}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {withdrawn.length > 0 && listingId !== null && (
        <section>
          <h2 className={styles.title}>Withdrawn</h2>
          <ul className={styles.list}>
            {withdrawn.map(({ id, slug, question }) => (
              <li className={styles.entry} key={id}>
                <p>{question}</p>
                <form method="post" action={`/api/debates/${slug}/restoration`}>
                  <input type="hidden" name="clientId" value={listingId()} />
                  <Button quiet>Bring it back</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
