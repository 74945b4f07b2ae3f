import type { Relation } from '../../lib/cards/vocabulary';
import styles from './relation-label.module.css';
import { relationNames } from './wording';

interface RelationLabelProps {
  readonly relation: Relation;
  readonly effect?: string | undefined;
}

/** The side of an answer by sign (in the sheet), word and colour: never by colour alone. */
export function RelationLabel({ relation, effect }: RelationLabelProps) {
  return (
    <p className={`${styles.label ?? ''} ${styles[relation] ?? ''}`}>
      {relationNames[relation].name}
      {effect !== undefined && <span className={styles.effect}>{effect}</span>}
    </p>
  );
}
