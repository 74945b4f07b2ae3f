import type { Tally } from './tally';
import type { Judgement } from './vocabulary';

/** What somebody sees who has rated; who has not sees nothing of it. */
export interface Rated {
  readonly judgement: Judgement;
  /** Whether it was given to an earlier wording, or at an earlier place. */
  readonly isStale: boolean;
  readonly tally: Tally;
}

/** The ratings on a card's page. */
export interface CardRatings {
  readonly ofCard: Rated | null;
  /** The link by which the card has its place; null for a thesis, and for who has not rated the card yet. */
  readonly link: {
    readonly id: string;
    readonly place: number;
    readonly rated: Rated | null;
  } | null;
}
