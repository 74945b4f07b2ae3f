import type { Tally } from '../../lib/analysis/queries';
import type { Debate } from '../../lib/debates/queries';
import styles from './debate-list.module.css';
import { TallyLine } from './tally-line';

/** All debates of this server. */
export function DebateList({ entries }: { entries: readonly { readonly debate: Debate; readonly tally: Tally }[] }) {
  return (
    <>
      <h1 className={styles.title}>Debates</h1>
      <ul className={styles.list}>
        {entries.map(({ debate, tally }) => (
          <li className={styles.entry} key={debate.id}>
            <h2>
              <a href={`/debates/${debate.slug}`}>{debate.question}</a>
            </h2>
            <TallyLine tally={tally} />
            <p>{debate.about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
