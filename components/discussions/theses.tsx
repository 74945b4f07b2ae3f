import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import { saysNameAlone } from '../../lib/debates/sentence';
import type { Position } from '../../lib/debates/queries';
import { claimOf } from '../cards/wording';
import styles from './phone.module.css';

export interface Thesis {
  readonly position: Position;
  readonly card: CardView;
}

/** What the positions say, each with the way to what speaks for and against it. */
export function Theses({ slug, theses }: { slug: string; theses: readonly Thesis[] }) {
  return (
    <section aria-labelledby="theses">
      <h2 id="theses">What it is about</h2>
      <ul className={styles.list}>
        {theses.map(({ position, card }) => (
          <li key={position.id} className={styles.entry}>
            {!saysNameAlone(position.name, card.claim) && <strong>{position.name}</strong>}
            <a className={styles.claim} href={`${addressOf(slug)}/positions/${position.key}`}>
              {claimOf(card)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
