import type { ReactNode } from 'react';
import type { CardView } from '../../lib/cards/view';
import { cardHref } from '../cards/card';
import { claimOf } from '../cards/wording';
import styles from './report.module.css';

interface CardLineProps {
  readonly slug: string;
  /** Not there when it was taken back meanwhile. */
  readonly card: CardView | undefined;
  /** Why it stands here. */
  readonly children?: ReactNode;
}

/** A card in a report's list: what it claims, and why it stands there. */
export function CardLine({ slug, card, children }: CardLineProps) {
  return (
    <li>
      <p className={styles.claim}>
        {card === undefined ? 'A card that was taken back' : <a href={cardHref(slug, card)}>{claimOf(card)}</a>}
      </p>
      {children !== undefined && <p className={styles.why}>{children}</p>}
    </li>
  );
}
