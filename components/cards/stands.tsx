import type { Stand, Surroundings } from '../../lib/cards/queries';
import type { CardView } from '../../lib/cards/view';
import { readingHref } from './card';
import { RelationLabel } from './relation-label';
import styles from './stands.module.css';
import { claimOf, relationNames } from './wording';

/** Where else a card stands, and what it is tied to without answering it. */
export function Stands({ slug, surroundings }: { slug: string; surroundings: Surroundings }) {
  const { stands, neighbours, cards } = surroundings;
  const elsewhere = stands.filter(({ home }) => !home);
  if (elsewhere.length + neighbours.length === 0) return null;
  return (
    <section aria-labelledby="stands" className={styles.section}>
      <h2 id="stands">Where else it stands</h2>
      <ul className={styles.list}>
        {elsewhere.map((stand) => (
          <li key={stand.linkId}>
            <StandEntry slug={slug} stand={stand} cards={cards} />
          </li>
        ))}
        {neighbours.map(({ relation, cardId }) => (
          <li key={`${relation} ${cardId}`}>
            <RelationLabel relation={relation} />
            <Named slug={slug} card={cards.get(cardId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandEntry({ slug, stand, cards }: { slug: string; stand: Stand; cards: Surroundings['cards'] }) {
  const { relation, toCardId, viaCardId, viaRelation } = stand;
  if (viaCardId === null || viaRelation === null) {
    return (
      <>
        <RelationLabel relation={relation} />
        <Named slug={slug} card={cards.get(toCardId)} />
      </>
    );
  }
  return (
    <>
      <RelationLabel relation={relation} />
      <Named slug={slug} card={cards.get(viaCardId)} />
      <p className={styles.via}>is put forward as “{relationNames[viaRelation].name.toLowerCase()}”:</p>
      <Named slug={slug} card={cards.get(toCardId)} />
    </>
  );
}

function Named({ slug, card }: { slug: string; card: CardView | undefined }) {
  if (card === undefined) return null;
  return (
    <p className={styles.claim}>
      <a href={readingHref(slug, card)}>{claimOf(card)}</a>
    </p>
  );
}
