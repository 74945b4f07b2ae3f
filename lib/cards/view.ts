import type { Passage } from '../annotations/queries';
import type { Kind, Relation } from './vocabulary';

/** A card as lists show it. `claim` is null where its author's words were erased. */
export interface CardView {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly kind: Kind;
  readonly claim: string | null;
  readonly elaboration: string | null;
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
