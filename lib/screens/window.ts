import type { Relation } from '../cards/vocabulary';

/** A claim as the screen of a class shows it. */
export interface ScreenCard {
  readonly number: number;
  readonly claim: string;
  readonly relation: Relation | null;
  /** What it answers. */
  readonly above: string | null;
  readonly answers: number;
}

/** What fits on a screen that is read from the last row. */
const perColumn = 2;

/**
 * Of all claims, those that a screen has room for: the newest, and beside them the most answered of the others, so that
 * a class sees both what has just come and what it talks about.
 *
 * @param cards the newest first
 */
export function onScreen<Card extends Pick<ScreenCard, 'answers'>>(
  cards: readonly Card[],
): { readonly newest: readonly Card[]; readonly mostAnswered: readonly Card[] } {
  const newest = cards.slice(0, perColumn);
  const mostAnswered = cards
    .slice(perColumn)
    .filter(({ answers }) => answers > 0)
    .sort((one, other) => other.answers - one.answers)
    .slice(0, perColumn);
  return { newest, mostAnswered };
}
