import type { CardView } from '../cards/view';
import type { Axis } from '../debates/queries';
import type { Relation } from '../cards/vocabulary';
import type { Ledger } from './ledger';
import type { Movement } from './movement';
import type { Topic } from './talk';

/** What a class did, in numbers. */
export interface Numbers {
  readonly participants: number;
  /** Cards that were written here, and how many of them have a passage, or answer a card that is no thesis. */
  readonly cards: number;
  readonly withPassage: number;
  readonly answers: number;
  /** How many took part in each vote of the plan, in its order. */
  readonly votes: readonly number[];
}

/** The page of a report that is for the whole class. Nobody is named on it. */
export interface Report {
  readonly numbers: Numbers;
  /** What can be chosen in the votes, with its name. */
  readonly choices: ReadonlyMap<string, string>;
  /** Null for a plan without two votes. */
  readonly ledger: Ledger | null;
  readonly movements: readonly (Movement & { readonly on: Axis })[];
  readonly topics: readonly Topic[];
  /** Cards that were written here and that nobody answered: the first of them, and how many there are. */
  readonly unanswered: readonly CardView[];
  readonly unansweredCount: number;
  /** The cards that are named anywhere, by id; one that was taken back meanwhile is not there. */
  readonly cards: ReadonlyMap<string, CardView>;
}

/** One card of a participant, as their part of the report shows it. */
export interface OwnCard {
  readonly number: number;
  readonly claim: string | null;
  /** What it answers: the relation and the card's number, or the position whose thesis that is. */
  readonly relation: Relation | null;
  readonly to: number | null;
  readonly position: string | null;
  /** How often it was worded. */
  readonly wordings: number;
}

export interface OwnPassage {
  /** The card that it backs. */
  readonly number: number;
  readonly source: string;
  readonly quote: string | null;
}

export interface OwnVote {
  readonly phase: number;
  /** Which vote of the plan it was, from 1. */
  readonly turn: number;
  readonly choice: string;
  readonly because: string | null;
  /** The number of the card that they named. */
  readonly decisive: number | null;
}

/** What one participant did in a discussion. */
export interface Part {
  readonly id: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly cards: readonly OwnCard[];
  readonly passages: readonly OwnPassage[];
  readonly votes: readonly OwnVote[];
}

/** Which of a participant's cards answer others', and which answer a thesis. */
export function answersOf({ cards }: Pick<Part, 'cards'>): readonly OwnCard[] {
  return cards.filter(({ position, to }) => position === null && to !== null);
}
