import type { Relation } from '../../lib/cards/vocabulary';
import type { End, LinkView } from '../../lib/links/queries';
import { cardHref } from '../cards/card';
import { claimOf, relationVerbs } from '../cards/wording';

interface SentenceProps {
  readonly slug: string;
  readonly link: {
    readonly from: End;
    readonly relation: Relation;
    readonly to: End;
    readonly denied: Pick<NonNullable<LinkView['denied']>, 'relation' | 'from'> | null;
  };
}

/** What a link says: which card does what to which. */
export function Sentence({ slug, link: { from, relation, to, denied } }: SentenceProps) {
  return (
    <p>
      <Named slug={slug} card={from} /> <strong>{relationVerbs[relation]}</strong>{' '}
      {denied !== null && (
        <>
          <Named slug={slug} card={denied.from} /> {relationVerbs[denied.relation]}{' '}
        </>
      )}
      <Named slug={slug} card={to} />
      {/[.!?…]$/.test(claimOf(to)) ? '' : '.'}
    </p>
  );
}

function Named({ slug, card }: { slug: string; card: End }) {
  const number = card.number === null ? '' : `#${String(card.number)} `;
  return (
    <a href={cardHref(slug, card)}>
      {number}“{claimOf(card)}”
    </a>
  );
}
