import type { Relation } from '../../lib/cards/vocabulary';
import styles from './choice.module.css';
import { relationNames } from './wording';

interface RelationChoiceProps {
  readonly chosen: string;
  /** Whether the card answered is put forward for something that can be denied. */
  readonly canBeUndercut: boolean;
}

const usual = ['supports', 'attacks', 'qualifies'] as const;
const others = ['undercut', 'context', 'restates', 'tension'] as const;

const meanings: Readonly<Record<Relation, string>> = {
  supports: 'A reason why it is so',
  attacks: 'A reason why it is not so',
  qualifies: 'It holds on a condition',
  undercut: 'What it says may be so, but not what it is said for',
  context: 'Something to know, for neither side',
  restates: 'The same in other words',
  tension: 'Both can hardly be true or wanted at once',
};

/** How an argument answers: the three usual ways, the others behind a fold. */
export function RelationChoice({ chosen, canBeUndercut }: RelationChoiceProps) {
  const rest = others.filter((relation) => relation !== 'undercut' || canBeUndercut);
  const option = (relation: Relation) => (
    <label className={`${styles.option ?? ''} ${styles[relation] ?? ''}`} key={relation}>
      <input type="radio" name="relation" value={relation} required defaultChecked={relation === chosen} />
      <span>
        <strong>
          <span aria-hidden="true">{relationNames[relation].sign} </span>
          {relationNames[relation].name}
        </strong>
        <small>{meanings[relation]}</small>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.choice}>
      <legend>How does it answer?</legend>
      <div className={styles.options}>{usual.map(option)}</div>
      <details open={rest.some((relation) => relation === chosen)}>
        <summary>Other</summary>
        <div className={styles.options}>{rest.map(option)}</div>
      </details>
    </fieldset>
  );
}
