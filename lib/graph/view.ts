import type { CardView } from '../cards/view';
import type { Relation } from '../cards/vocabulary';

/** A card where its home link puts it. */
export interface GraphNode {
  /** The card's. */
  readonly id: string;
  readonly card: CardView;
  /** The card that it stands below; null for the root of a tree. */
  readonly parentId: string | null;
  /** Of its home link; null for a root. */
  readonly linkId: string | null;
  readonly relation: Relation | null;
  /** The link that its home link ends on, where it is an undercut's. */
  readonly undercuts: string | null;
  /** 0 for a root. */
  readonly depth: number;
  /** How many cards have their home below it, shown or not. */
  readonly children: number;
  /** How many of these are not shown. */
  readonly hidden: number;
  /** Whether the filter means it; else it is shown for what leads to one that is meant. */
  readonly isMeant: boolean;
}

/** A link whose ends are shown. */
export interface GraphLink {
  readonly id: string;
  readonly relation: Relation;
  /** A card's id. */
  readonly from: string;
  /** A card's id; null where the link ends on another. */
  readonly to: string | null;
  /** The link that an undercut ends on. */
  readonly toLink: string | null;
  readonly home: boolean;
}

/** What of a debate a view shows. */
export interface Graph {
  /** Each after the one that it stands below, in the order in which they are read. */
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** Whether the filter means more cards than these. */
  readonly hasMore: boolean;
  /** Whether the levels asked for hold more cards than one view shows. */
  readonly isCut: boolean;
}

/** Of the cards below a thesis, the nearest at most, how many a filter means. */
export interface Share {
  readonly meant: number;
  readonly all: number;
  /** Whether there are more cards below the thesis, which nobody looked at. */
  readonly isCut: boolean;
}
