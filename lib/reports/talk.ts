/** A card as the choice of what to talk about sees it. */
export interface Talked {
  readonly id: string;
  readonly isThesis: boolean;
  /** How many answers speak for it and against it. */
  readonly supports: number;
  readonly attacks: number;
  /** How far each who rated it accepts it, from 0 to 4. */
  readonly ratings: readonly number[];
  /** How many named it as the card that moved them. */
  readonly named: number;
}

/** Why a card is worth talking about. */
export type Reason = 'both-sides' | 'disagreement' | 'decisive';

export interface Topic {
  readonly cardId: string;
  readonly reason: Reason;
}

const fewestRaters = 5;
const wanted = 3;

/** What each reason measures; nothing speaks for a card that has none of it. */
const measures: Readonly<Record<Reason, (card: Talked) => readonly number[]>> = {
  // Three on each side are more of a quarrel than nine on one.
  'both-sides': ({ supports, attacks }) => [Math.min(supports, attacks), supports + attacks],
  // From fewer raters no verdict is read, not even that they differ.
  disagreement: ({ ratings }) => [ratings.length < fewestRaters ? 0 : spreadOf(ratings)],
  decisive: ({ named }) => [named],
};

/**
 * The three cards to talk about: one answered most from both sides, one on which the ratings differ most, one named by
 * most as what moved them; then the next of each in turn, where a reason finds none or the same. Theses are what all
 * this is about, and are left out. Cards that are level keep the order they came in.
 */
export function topicsOf(cards: readonly Talked[]): Topic[] {
  const candidates = cards.filter(({ isThesis }) => !isThesis);
  const reasons: readonly Reason[] = ['both-sides', 'disagreement', 'decisive'];
  const ranked = reasons.map((reason) => ({ reason, cards: rankedBy(candidates, measures[reason]) }));
  const chosen = new Map<string, Topic>();
  for (let found = true; found && chosen.size < wanted;) {
    found = false;
    for (const { reason, cards: row } of ranked) {
      const next = row.find(({ id }) => !chosen.has(id));
      if (next === undefined || chosen.size === wanted) continue;
      chosen.set(next.id, { cardId: next.id, reason });
      found = true;
    }
  }
  return [...chosen.values()];
}

function rankedBy(cards: readonly Talked[], measure: (card: Talked) => readonly number[]): Talked[] {
  return cards
    .map((card) => ({ card, by: measure(card) }))
    .filter(({ by }) => (by[0] ?? 0) > 0)
    .sort((one, other) => (other.by[0] ?? 0) - (one.by[0] ?? 0) || (other.by[1] ?? 0) - (one.by[1] ?? 0))
    .map(({ card }) => card);
}

/** The variance: 4 where half say 0 and half say 4, nothing where all agree. */
function spreadOf(ratings: readonly number[]): number {
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  return ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / ratings.length;
}
