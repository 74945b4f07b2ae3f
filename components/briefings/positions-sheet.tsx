import type { PrintPack } from '../../lib/briefings/queries';
import { claimOf } from '../cards/wording';
import styles from './sheet.module.css';

/** The positions on one sheet, to hang up or to hand out. */
export function PositionsSheet({ question, positions }: { question: string } & Pick<PrintPack, 'positions'>) {
  return (
    <section className={styles.sheet} aria-labelledby="sheet-positions">
      <h2 id="sheet-positions">{question}</h2>
      <ul className={styles.positions}>
        {positions.map(({ position, thesis }) => (
          <li key={position.key}>
            <h3>{position.name}</h3>
            <p className={styles.thesis}>{claimOf(thesis)}</p>
            <p>{position.about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
