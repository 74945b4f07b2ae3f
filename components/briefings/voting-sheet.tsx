import type { PrintPack } from '../../lib/briefings/queries';
import styles from './sheet.module.css';

/** As many as fit on a sheet. */
const strips = [1, 2, 3];

/** Strips to vote on, before and after: each pupil gets one, without a name. */
export function VotingSheet({ question, positions }: { question: string } & Pick<PrintPack, 'positions'>) {
  const boxes = (
    <span className={styles.boxes}>
      {[...positions.map(({ position }) => position.name), 'undecided'].map((name) => (
        <span key={name}>☐ {name}</span>
      ))}
    </span>
  );
  return (
    <section className={styles.sheet} aria-labelledby="sheet-votes">
      <h2 id="sheet-votes">Voting strips</h2>
      {strips.map((strip) => (
        <div className={styles.strip} key={strip}>
          <p>
            <strong>{question}</strong>
          </p>
          <p>Before we talk, I lean to: {boxes}</p>
          <p>Now I lean to: {boxes}</p>
          <p>
            The card that moved me most: number ______, because <span className={styles.line} />
            <span className={styles.line} />
          </p>
        </div>
      ))}
    </section>
  );
}
