import type { Stand, Surroundings } from '../../lib/cards/queries';
import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import { readingHref } from './card';
import { RelationLabel } from './relation-label';
import styles from './stands.module.css';
import { claimOf, relationNames } from './wording';

interface StandsProps {
  readonly slug: string;
  readonly surroundings: Surroundings;
  /** Whether the viewer edits the debate, and so may take back any link. */
  readonly mayEdit: boolean;
}

/** Where else a card stands, and what it is tied to without answering it. */
export function Stands({ slug, surroundings, mayEdit }: StandsProps) {
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
            <TakeBack slug={slug} link={stand} mayEdit={mayEdit} />
          </li>
        ))}
        {neighbours.map((neighbour) => (
          <li key={neighbour.linkId}>
            <RelationLabel relation={neighbour.relation} />
            <Named slug={slug} card={cards.get(neighbour.cardId)} />
            <TakeBack slug={slug} link={neighbour} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Linked = Pick<Stand, 'linkId' | 'isOwn' | 'isPublished'>;

function TakeBack({ slug, link, mayEdit }: { slug: string; link: Linked; mayEdit: boolean }) {
  if (!link.isPublished || !(mayEdit || link.isOwn)) return null;
  return (
    <p className={styles.via}>
      <a href={`${addressOf(slug)}/links/${link.linkId}/withdraw`}>Take this link back</a>
    </p>
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
