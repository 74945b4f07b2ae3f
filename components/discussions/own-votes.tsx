import type { OwnBallot } from '../../lib/ballots/queries';
import type { Choice } from './ballot-form';
import styles from './phone.module.css';

/** How the viewer voted, each time. */
export function OwnVotes({ ballots, choices }: { ballots: readonly OwnBallot[]; choices: readonly Choice[] }) {
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Your votes</h2>
      <ol className={styles.list}>
        {ballots.map(({ phase, choice, because, decisive }) => (
          <li key={phase} className={styles.entry}>
            <strong>{choices.find(({ value }) => value === choice)?.name ?? choice}</strong>
            {because !== null && <span>Because: {because}</span>}
            {decisive !== null && <span className={styles.fact}>Moved by card {decisive}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
