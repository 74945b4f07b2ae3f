import { undirected, type Relation } from '../cards/vocabulary';

/** What a link ends on: one of the two is set. */
export interface Target {
  readonly to_card_id: string | null;
  readonly to_link_id: string | null;
}

/** Both ends of a link, as its row holds them. */
export interface Ends extends Target {
  readonly from_card_id: string;
}

/** A link's ends in the order in which they are stored: what reads the same from either end has the smaller id first. */
export function storedEnds(relation: Relation, fromId: string, target: Target): Ends {
  const { to_card_id: toId } = target;
  if (undirected.has(relation) && toId !== null && toId < fromId) {
    return { from_card_id: toId, to_card_id: fromId, to_link_id: null };
  }
  return { ...target, from_card_id: fromId };
}
