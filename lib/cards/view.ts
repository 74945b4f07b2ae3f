import type { Passage } from '../annotations/queries';
import type { Kind, Relation } from './vocabulary';

/** A card as lists show it. `claim` is null where its author's words were taken back or erased. */
export interface CardView {
  readonly id: string;
  /** Null while it waits for an editor: only its author sees it then. */
  readonly number: number | null;
  /** Whether it has a number and is not everybody's (any more): who runs the discussion has hidden it. */
  readonly isHidden: boolean;
  readonly revision: number;
  readonly kind: Kind;
  readonly claim: string | null;
  readonly elaboration: string | null;
  /** While it waits, what it waits as. */
  readonly proposalId: string | null;
  /** Whether the viewer wrote it. */
  readonly isOwn: boolean;
  /** Whether its words were withdrawn while others had answered; `claim` is null then. */
  readonly isEmptied: boolean;
  /** How many cards answer it, of all relations that answer. */
  readonly answers: number;
  /** The position whose thesis it is. */
  readonly thesisOf: { readonly key: string; readonly name: string } | null;
  readonly passages: readonly Passage[];
}

/** A link as seen from the card that it ends on. */
export interface Answer {
  readonly linkId: string;
  readonly relation: Relation;
  readonly cardId: string;
  readonly toCardId: string;
  readonly home: boolean;
}

/** A wording that a card has or had. `claim` is null where the words were erased. */
export interface RevisionView {
  /** Counts from 1. */
  readonly revision: number;
  readonly kind: Kind;
  readonly claim: string | null;
  readonly elaboration: string | null;
  /** Whether the card's words were withdrawn while others had answered; `claim` is null then. */
  readonly isEmptied: boolean;
  /** When it was written: ISO 8601 with its time zone. */
  readonly date: string;
  /** Never more than this is told of who wrote it; `files` are the debate's own. */
  readonly who: 'editor' | 'author' | 'files' | 'you';
}
