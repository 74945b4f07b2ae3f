import type { ProposalView } from '../../lib/proposals/view';
import { cardHref, readingHref } from '../cards/card';
import { CardHead } from '../cards/card-head';
import { Passages } from '../cards/passages';
import { RelationLabel } from '../cards/relation-label';
import { claimOf } from '../cards/wording';
import styles from './review.module.css';
import { WordingChange } from './wording-change';

interface ProposedProps {
  readonly slug: string;
  readonly proposal: ProposalView;
  readonly mayChange: boolean;
}

/** What is proposed, where it would stand. */
export function Proposed({ slug, proposal, mayChange }: ProposedProps) {
  const { kind, card, surroundings, words, link, passage } = proposal;
  if (kind === 'card' && card !== null && surroundings !== null) {
    return (
      <>
        <CardHead slug={slug} card={card} path={surroundings.path} mayChange={mayChange} />
        {card.passages.length > 0 ? <Passages slug={slug} passages={card.passages} /> : <p>No source yet.</p>}
      </>
    );
  }
  if (kind === 'card') {
    return (
      <header className={styles.part}>
        <h1>{claimOf(words ?? undefined)}</h1>
      </header>
    );
  }
  return (
    <div className={styles.part}>
      <h1>{titles[kind]}</h1>
      {card !== null && kind !== 'link' && (
        <p>
          Card {card.number}: <a href={readingHref(slug, card)}>{claimOf(card)}</a>
        </p>
      )}
      {kind === 'wording' && <WordingChange proposal={proposal} />}
      {link !== null && (
        <>
          <p className={styles.claim}>{link.from && <a href={cardHref(slug, link.from)}>{claimOf(link.from)}</a>}</p>
          <RelationLabel relation={link.relation} />
          <p className={styles.claim}>{link.to && <a href={cardHref(slug, link.to)}>{claimOf(link.to)}</a>}</p>
        </>
      )}
      {passage !== null && <Passages slug={slug} passages={[passage]} />}
    </div>
  );
}

const titles = {
  wording: 'Another wording of a card',
  link: 'A link between two cards',
  annotation: 'A passage for a card',
} as const;
