import { isOfOneOrigin } from '../annotations/one-origin';
import type { CardView } from '../cards/view';
import type { Effect } from './view';

/** What a briefing lacks, so that nobody takes it for more than it is. */
export type Gap =
  /** Cards that no document backs. */
  | { readonly kind: 'without-passage'; readonly cards: readonly number[] }
  /** Cards that nobody has answered. */
  | { readonly kind: 'unanswered'; readonly cards: readonly number[] }
  /** Nothing in it speaks for the position, or against it, though something speaks on the other side. */
  | { readonly kind: 'one-sided'; readonly lacks: 'for' | 'against' }
  /** Everything that backs it probably goes back to one original. */
  | { readonly kind: 'one-origin' }
  /** Numbers of cards that are not there, or no more. */
  | { readonly kind: 'missing'; readonly cards: readonly number[] };

interface Gathered {
  readonly card: Pick<CardView, 'number' | 'answers' | 'passages'>;
  /** What it does for the position that the briefing is about; null for others. */
  readonly effect: Effect;
}

/** @param wanted the numbers of the cards that were to be in it */
export function gapsOf(gathered: readonly Gathered[], wanted: readonly number[]): Gap[] {
  const numbersOf = (some: readonly Gathered[]) => some.flatMap(({ card }) => card.number ?? []);
  const there = new Set(numbersOf(gathered));
  const cards = {
    'without-passage': numbersOf(gathered.filter(({ card }) => !isBacked(card))),
    unanswered: numbersOf(gathered.filter(({ card }) => card.answers === 0)),
    missing: wanted.filter((number) => !there.has(number)),
  };
  const listed = (kind: keyof typeof cards) => (cards[kind].length > 0 ? [{ kind, cards: cards[kind] }] : []);
  const has = (effect: Effect) => gathered.some((one) => one.effect === effect);
  const lacks = has('helps') === has('hurts') ? null : has('helps') ? 'against' : 'for';
  return [
    ...listed('without-passage'),
    ...(lacks === null ? [] : [{ kind: 'one-sided', lacks } as const]),
    ...listed('unanswered'),
    ...(isOfOneOrigin(gathered.flatMap(({ card }) => card.passages)) ? [{ kind: 'one-origin' } as const] : []),
    ...listed('missing'),
  ];
}

const isBacked = ({ passages }: Pick<CardView, 'passages'>) =>
  passages.some(({ stance, writtenByEditors }) => stance === 'backs' && !writtenByEditors);
