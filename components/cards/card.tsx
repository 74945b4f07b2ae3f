import type { ReactNode } from 'react';
import type { CardView } from '../../lib/cards/view';
import type { Relation } from '../../lib/cards/vocabulary';
import { addressOf, isVersion } from '../../lib/debates/address';
import { Pin } from '../briefings/pin';
import styles from './card.module.css';
import { RelationLabel } from './relation-label';
import { Strips } from './strips';
import { claimOf, count, hiddenWords, kindNames, waitingWords } from './wording';

interface CardProps {
  readonly slug: string;
  readonly card: CardView;
  readonly relation: Relation;
  /** What the card does for the thesis in the end, where that is not what its label says. */
  readonly effect?: string | undefined;
  readonly children?: ReactNode;
}

/** One claim among others: its side, its words, where they come from. All else stands on the card's own page. */
export function Card({ slug, card, relation, effect, children }: CardProps) {
  return (
    <article className={`${styles.card ?? ''} ${sideOf(relation)}`}>
      <RelationLabel relation={relation} effect={effect} />
      {card.number === null && <p className={styles.waiting}>{waitingWords(slug)}</p>}
      {card.isHidden && <p className={styles.waiting}>{hiddenWords}</p>}
      <h3 className={styles.claim}>
        <a href={cardHref(slug, card)}>{claimOf(card)}</a>
      </h3>
      <Strips slug={slug} passages={card.passages} />
      {children}
      <p className={styles.foot}>
        {kindNames[card.kind]}
        {card.answers > 0 && <a href={`${cardHref(slug, card)}#answers`}>{count(card.answers, 'answer')}</a>}
        {isAnswerable(card) && !isVersion(slug) && <a href={answerHref(slug, card)}>Answer</a>}
        <Pin slug={slug} number={card.number} />
      </p>
    </article>
  );
}

/** A card's page; while it waits for an editor or went back to its author, the page of the proposal, which they see. */
export function cardHref(slug: string, { number, proposalId }: Pick<CardView, 'number' | 'proposalId'>): string {
  return number === null || proposalId !== null
    ? `${addressOf(slug)}/proposals/${proposalId ?? ''}`
    : `${addressOf(slug)}/cards/${String(number)}`;
}

/** Where a card is answered. */
export function answerHref(slug: string, { number }: Pick<CardView, 'number'>): string {
  return `${addressOf(slug)}/cards/new?to=${String(number)}`;
}

/** What waits, is hidden, or has no words any more, cannot be answered. */
export function isAnswerable({
  number,
  isEmptied,
  isHidden,
}: Pick<CardView, 'number' | 'isEmptied' | 'isHidden'>): boolean {
  return number !== null && !isEmptied && !isHidden;
}

/** Where a card is read in full: a thesis on its position's board, any other on its own page. */
export function readingHref(slug: string, card: Pick<CardView, 'number' | 'proposalId' | 'thesisOf'>): string {
  return card.thesisOf === null ? cardHref(slug, card) : `${addressOf(slug)}/positions/${card.thesisOf.key}`;
}

/** The class that colours a card by its side; neither side has a neutral one. */
function sideOf(relation: Relation): string {
  if (relation === 'supports') return styles.for ?? '';
  if (relation === 'attacks' || relation === 'undercut') return styles.against ?? '';
  return '';
}
