import type { Passage } from '../annotations/queries';
import type { Surroundings } from '../cards/queries';
import type { CardView } from '../cards/view';
import type { Kind, Relation } from '../cards/vocabulary';
import type { ProposalKind, ProposalState } from './vocabulary';

/** A card's words as of one revision; the claim is null where its author erased it. */
export interface Words {
  readonly revision: number;
  readonly kind: Kind;
  readonly claim: string | null;
  readonly elaboration: string | null;
}

/** The two ends of a proposed link; an undercut's other end is the card whose link it attacks. */
export interface ProposedLink {
  readonly relation: Relation;
  readonly from: CardView | undefined;
  readonly to: CardView | undefined;
}

/** A proposal as its author and the editors see it. */
export interface ProposalView {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly isOwn: boolean;
  /** Grows with each change of words or place; who decides says which one they saw. */
  readonly seen: number;
  /** The words proposed; null for links and passages. */
  readonly words: Words | null;
  /** Of a wording: the words that stand now, and the revision that its author saw. */
  readonly standing: Words | null;
  readonly baseRevision: number | null;
  /** The card that it is about, as its author sees it; null when it is withdrawn. */
  readonly card: CardView | null;
  readonly surroundings: Surroundings | null;
  readonly link: ProposedLink | null;
  readonly passage: Passage | null;
  /** What an editor wrote when sending it back. */
  readonly word: string | null;
  /** The number of the card that it is or is about, and of the one that it was merged into. */
  readonly number: number | null;
  readonly intoNumber: number | null;
  /** Seconds since it was made. */
  readonly waited: number;
  /** How many other proposals of its author were accepted or merged, and sent back. */
  readonly accepted: number;
  readonly returned: number;
}
