import { addressOf } from '../../lib/debates/address';
import type { OwnDiscussion } from '../../lib/discussions/queries';
import { dayOf } from '../ui/day';
import styles from './own-discussions.module.css';

interface OwnDiscussionsProps {
  readonly discussions: readonly OwnDiscussion[];
  /** Whether one of them has been erased a moment ago. */
  readonly isErased?: boolean;
}

/** The way back to the discussions that this browser runs or takes part in; nothing where there are none. */
export function OwnDiscussions({ discussions, isErased = false }: OwnDiscussionsProps) {
  if (discussions.length === 0 && !isErased) return null;
  return (
    <section aria-labelledby="own-discussions" className={styles.part}>
      <h2 id="own-discussions">Your class discussions</h2>
      {isErased && <p role="status">Erased. All names and words of that discussion are gone, and so is its address.</p>}
      <ul className={styles.list}>
        {discussions.map(({ id, question, language, status, isHost, name, until }) => (
          <li key={id}>
            <a href={`${addressOf(id)}${isHost ? '/host' : ''}`} lang={language}>
              {question}
            </a>
            <p className={styles.facts}>
              {isHost ? 'You are its host' : name === null ? 'You take part' : `You take part as ${name}`} ·{' '}
              {stands[status]} · erased on {dayOf(until)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const stands = { lobby: 'not started yet', running: 'going on', closed: 'closed' } as const;
