import { sentenceOf, type Happened } from '../../lib/history/happened';
import { dayOf } from '../ui/day';
import styles from './last-changes.module.css';

/** What last happened to a card, a line each, and the way to all of it. */
export function LastChanges({ card, changes }: { card: string; changes: readonly Happened[] }) {
  return (
    <section aria-labelledby="changes" className={styles.section}>
      <h2 id="changes">How it came to be</h2>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.seq}>
            {sentenceOf(change, 'this card')}, <time dateTime={change.date}>{dayOf(change.date)}</time>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${card}/history`}>All that happened to it, word by word</a>
      </p>
    </section>
  );
}
