import type { ReactNode } from 'react';
import type { Branch } from '../../lib/cards/board';
import type { Relation } from '../../lib/cards/vocabulary';
import styles from './board.module.css';
import { Card, cardHref } from './card';
import { Reply } from './reply';
import { claimOf, effectName } from './wording';

interface BoardProps {
  readonly slug: string;
  readonly branches: readonly Branch[];
  /** How many answers of each relation there are, on this page or another. */
  readonly counts: ReadonlyMap<Relation, number>;
  /** The name of the position that everything is for or against in the end; null below a card of no position. */
  readonly position: string | null;
}

/**
 * Answers as cards: for and against in a column each where there is room. On a phone they take turns (board.module.css),
 * since a side that stands below the whole of the other is hardly read.
 */
export function Board({ slug, branches, counts, position }: BoardProps) {
  if (branches.length === 0) return null;
  const supports = branches.filter(({ relation }) => relation === 'supports');
  const attacks = branches.filter(({ relation }) => relation === 'attacks');
  const others = branches.filter(({ relation }) => relation !== 'supports' && relation !== 'attacks');
  const entries = (side: readonly Branch[]) =>
    side.map((branch) => (
      <li key={branch.linkId}>
        <Card slug={slug} card={branch.card} relation={branch.relation}>
          <Undercuts slug={slug} branch={branch} />
          <Replies slug={slug} branch={branch} position={position} />
        </Card>
      </li>
    ));
  return (
    <div className={styles.board}>
      <ol className={styles.for} aria-label="For this">
        {entries(supports)}
        {!counts.has('supports') && <Nobody>Nobody has spoken for this yet.</Nobody>}
      </ol>
      <ol className={styles.against} aria-label="Against this">
        {entries(attacks)}
        {!counts.has('attacks') && <Nobody>Nobody has spoken against this yet.</Nobody>}
      </ol>
      {others.length > 0 && (
        <ol className={styles.others} aria-label="Conditions and background">
          {entries(others)}
        </ol>
      )}
    </div>
  );
}

function Nobody({ children }: { children: ReactNode }) {
  return <li className={styles.nobody}>{children}</li>;
}

function Undercuts({ slug, branch }: { slug: string; branch: Branch }) {
  return branch.undercuts.map((card) => (
    <p className={styles.undercut} key={card.id}>
      <span aria-hidden="true">≠ </span>
      Even if true, it doesn’t show that: <a href={cardHref(slug, card)}>{claimOf(card)}</a>
    </p>
  ));
}

function Replies({ slug, branch, position }: { slug: string; branch: Branch; position: string | null }) {
  const left = branch.card.answers - branch.below.length;
  if (branch.below.length === 0) return null;
  return (
    <>
      <ol className={styles.replies} aria-label="Answers to this">
        {branch.below.map(({ linkId, card, relation, effect }) => (
          <Reply slug={slug} card={card} relation={relation} effect={effectName(effect, position)} key={linkId} />
        ))}
      </ol>
      {left > 0 && (
        <a className={styles.more} href={`${cardHref(slug, branch.card)}#answers`}>
          {left} more {left === 1 ? 'answer' : 'answers'}
        </a>
      )}
    </>
  );
}
