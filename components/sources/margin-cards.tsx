import type { SourcePassage } from '../../lib/annotations/queries';
import { passagesCounted } from '../../lib/annotations/vocabulary';
import { cardHref } from '../cards/card';
import { count, claimOf, speakerOf, stanceNames } from '../cards/wording';
import styles from './margin-cards.module.css';

interface MarginCardsProps {
  readonly passages: readonly SourcePassage[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The ids of all passages of the page, in the order of reading. */
  readonly order: readonly string[];
  /** How many passages the paragraph has in all, and where the others are. */
  readonly total: number;
  readonly moreHref: string;
}

/** The cards that stand on a paragraph, beside it; each leads on to the next passage and back to the last. */
export function MarginCards({ passages, numbers, order, total, moreHref }: MarginCardsProps) {
  if (passages.length === 0) return null;
  return (
    <ul className={styles.cards} aria-label="Cards that stand on this paragraph">
      {passages.map((passage) => (
        <li className={classOf(passage)} id={`passage-${passage.id}`} key={passage.id}>
          <p className={styles.facts}>
            {numbers.has(passage.id) && <span className={styles.number}>{numbers.get(passage.id)} </span>}
            {stanceNames[passage.stance]} · {speakerOf(passage)}
          </p>
          <p className={styles.claim}>
            <a href={cardHref(passage.slug, { number: passage.cardNumber, proposalId: passage.proposalId })}>
              {claimOf(passage)}
            </a>
          </p>
          <Steps at={order.indexOf(passage.id)} order={order} />
        </li>
      ))}
      {total > passages.length && (
        <li>
          <a className={styles.more} href={moreHref}>
            {leftOut(total, passages.length)} on this paragraph
          </a>
        </li>
      )}
    </ul>
  );
}

function classOf({ stance, start }: SourcePassage): string {
  return [styles.card, styles[stance], start !== null && styles.marked].filter(Boolean).join(' ');
}

/** Shown at the card that the reader came to. */
function Steps({ at, order }: { at: number; order: readonly string[] }) {
  const [previous, next] = [order[at - 1], order[at + 1]];
  return (
    <p className={styles.steps}>
      {previous !== undefined && (
        <a href={`#passage-${previous}`} data-step="previous">
          Previous passage
        </a>
      )}
      {next !== undefined && (
        <a href={`#passage-${next}`} data-step="next">
          Next passage
        </a>
      )}
    </p>
  );
}

/** `total` is counted up to one more than `passagesCounted`, or than are shown. */
function leftOut(total: number, shown: number): string {
  if (total <= Math.max(shown, passagesCounted)) return count(total - shown, 'more card');
  return shown < passagesCounted ? `More than ${String(passagesCounted - shown)} other cards` : 'More cards';
}
