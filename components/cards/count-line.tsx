import type { Relation } from '../../lib/cards/vocabulary';
import { answering } from '../../lib/cards/window';
import styles from './count-line.module.css';
import { relationNames } from './wording';

/** How many answers of each kind there are, shown or not; or that there are none. */
export function CountLine({ counts }: { counts: ReadonlyMap<Relation, number> }) {
  const present = answering.flatMap((relation) => {
    const number = counts.get(relation) ?? 0;
    return number === 0 ? [] : [{ relation, number }];
  });
  if (present.length === 0) return <p className={styles.line}>Nobody has answered this yet.</p>;
  return (
    <ul className={styles.line} aria-label="Number of answers">
      {present.map(({ relation, number }) => (
        <li key={relation}>
          <span aria-hidden="true">{relationNames[relation].sign} </span>
          {`${String(number)} ${relationNames[relation].name.toLowerCase()}`}
        </li>
      ))}
    </ul>
  );
}
