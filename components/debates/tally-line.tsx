import type { Tally } from '../../lib/analysis/queries';
import { count } from '../cards/wording';
import styles from './tally-line.module.css';

/** What a debate stands on, said before anything else is claimed. */
export function TallyLine({ tally }: { tally: Tally }) {
  const { documents, origins, withoutSource } = tally;
  if (tally.arguments === 0) return null;
  const origin =
    documents > 1 && origins === 1
      ? ', probably one origin'
      : origins < documents
        ? `, probably ${count(origins, 'origin')}`
        : '';
  return (
    <p className={styles.tally}>
      {count(tally.arguments, 'argument')}, {count(documents, 'document')}
      {origin}; {withoutSource === 0 ? 'each with a source' : `${String(withoutSource)} without a source`}
    </p>
  );
}
