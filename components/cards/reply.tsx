import type { CardView } from '../../lib/cards/view';
import type { Relation } from '../../lib/cards/vocabulary';
import { cardHref } from './card';
import { RelationLabel } from './relation-label';
import styles from './reply.module.css';
import { Strips } from './strips';
import { claimOf } from './wording';

interface ReplyProps {
  readonly slug: string;
  readonly card: CardView;
  readonly relation: Relation;
  readonly effect?: string | undefined;
}

/** An answer inside another card: the second level of a board. */
export function Reply({ slug, card, relation, effect }: ReplyProps) {
  return (
    <li className={styles.reply}>
      <RelationLabel relation={relation} effect={effect} />
      <a className={styles.claim} href={cardHref(slug, card)}>
        {claimOf(card)}
      </a>
      <Strips slug={slug} passages={card.passages} />
    </li>
  );
}
