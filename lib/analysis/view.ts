import type { Attribution } from '../annotations/vocabulary';
import type { Relation } from '../cards/vocabulary';

/** A card as a cell of the matrix names it: what it does for the position, and where a document says it. */
export interface Saying {
  readonly positionId: string;
  /** Null where no document says it. */
  readonly sourceId: string | null;
  readonly number: number;
  readonly claim: string | null;
  /** 1 speaks for the position, -1 against it, 0 neither way. */
  readonly side: -1 | 0 | 1;
  readonly annotationId: string | null;
  readonly paragraph: number | null;
  readonly attribution: Attribution | null;
  readonly actor: string | null;
  /** Of the whole cell: cards for and against the position, and others. */
  readonly for: number;
  readonly against: number;
  readonly neither: number;
}

/** A card that bears on both of two positions, with the side that it takes of each. */
export interface Shared {
  readonly cardId: string;
  readonly left: -1 | 1;
  readonly right: -1 | 1;
}

/** A link that sets a card of one position against a card of the other. */
export interface Clash {
  readonly linkId: string;
  readonly fromCardId: string;
  readonly toCardId: string;
  readonly relation: Relation;
}

/** What two positions have in common and where they part. Lists are cut, with the nearest to the theses first. */
export interface Comparison {
  readonly shared: readonly Shared[];
  readonly clashes: readonly Clash[];
  /** Cards against a position that nobody has answered, by position. */
  readonly unanswered: { readonly left: readonly string[]; readonly right: readonly string[] };
}
