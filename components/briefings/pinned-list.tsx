import { movedPin } from '../../lib/briefings/pins';
import type { Pinned } from '../../lib/briefings/view';
import { cardHref } from '../cards/card';
import { claimOf } from '../cards/wording';
import styles from './pinned-list.module.css';

interface PinnedListProps {
  readonly slug: string;
  /** All numbers of the address, those included that name no card. */
  readonly pins: readonly number[];
  readonly pinned: readonly Pinned[];
  /** The address of the same page with other cards; `was` lets it offer to undo that. */
  readonly hrefOf: (pins: readonly number[], was?: readonly number[]) => string;
}

/** The pinned cards, to be put in order and taken out: plain links, each to the page as it is after that. */
export function PinnedList({ slug, pins, pinned, hrefOf }: PinnedListProps) {
  return (
    <ol className={styles.list}>
      {pinned.map(({ card }, nth) => {
        const number = card.number ?? 0;
        const name = `card ${String(number)}`;
        return (
          <li key={card.id}>
            <a className={styles.claim} href={cardHref(slug, card)}>
              {claimOf(card)}
            </a>
            <span className={styles.steps}>
              {nth > 0 && (
                <a href={hrefOf(movedPin(pins, number, -1))} aria-label={`Move ${name} up`}>
                  ↑
                </a>
              )}
              {nth < pinned.length - 1 && (
                <a href={hrefOf(movedPin(pins, number, 1))} aria-label={`Move ${name} down`}>
                  ↓
                </a>
              )}
              <a
                href={hrefOf(
                  pins.filter((pin) => pin !== number),
                  pins,
                )}
                aria-label={`Take out ${name}`}
              >
                ✕
              </a>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
