import type { SourcePassage } from '../../lib/annotations/queries';
import { passagesShown } from '../../lib/annotations/vocabulary';
import { cardHref } from '../cards/card';
import { count, claimOf, speakerOf, stanceNames } from '../cards/wording';
import styles from './margin-cards.module.css';

interface MarginCardsProps {
  readonly passages: readonly SourcePassage[];
  /** How many passages the paragraph has in all, and where the others are. */
  readonly total: number;
  readonly moreHref: string | null;
}

/** The cards that stand on a paragraph, beside it. */
export function MarginCards({ passages, total, moreHref }: MarginCardsProps) {
  if (passages.length === 0) return null;
  return (
    <ul className={styles.cards} aria-label="Cards that stand on this paragraph">
      {passages.map((passage) => (
        <li className={styles.card} id={`passage-${passage.id}`} key={passage.id}>
          <p className={styles.facts}>
            {stanceNames[passage.stance]} · {speakerOf(passage)}
          </p>
          <p className={styles.claim}>
            <a href={cardHref(passage.slug, { number: passage.cardNumber, proposalId: passage.proposalId })}>
              {claimOf(passage)}
            </a>
          </p>
        </li>
      ))}
      {moreHref !== null && total > passages.length && (
        <li>
          <a className={styles.more} href={moreHref}>
            {leftOut(total, passages.length)} on this paragraph
          </a>
        </li>
      )}
    </ul>
  );
}

/** `total` is counted up to one more than an opened paragraph shows. */
function leftOut(total: number, shown: number): string {
  const most = passagesShown.opened;
  return total > most ? `More than ${String(most - shown)} other cards` : count(total - shown, 'more card');
}
