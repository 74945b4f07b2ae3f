import type { Answer, CardView } from './view';
import type { Relation } from './vocabulary';
import { effectOf, takeTurns } from './window';

/** An answer with the answers that are shown below it. */
export interface Branch {
  readonly linkId: string;
  readonly relation: Relation;
  readonly card: CardView;
  /** What it does for the root in the end; null where it argues neither way. */
  readonly effect: 'helps' | 'hurts' | null;
  readonly below: readonly Branch[];
  /** Cards that deny that the card shows what it is linked for. */
  readonly undercuts: readonly CardView[];
}

/** The rows that a window of a debate consists of. */
export interface BoardRows {
  readonly answers: readonly Answer[];
  readonly cards: ReadonlyMap<string, CardView>;
  /** By link, the cards that undercut it. */
  readonly undercuts: ReadonlyMap<string, readonly string[]>;
}

/** Builds the two levels below a root from flat rows. Answers whose card is missing from the rows are left out. */
export function branchesOf(rootId: string, rows: BoardRows, above: readonly Relation[] = []): Branch[] {
  const answers = rows.answers.filter(({ toCardId }) => toCardId === rootId);
  return takeTurns(answers).flatMap(({ linkId, relation, cardId }) => {
    const card = rows.cards.get(cardId);
    if (card === undefined) return [];
    const relations = [...above, relation];
    return [
      {
        linkId,
        relation,
        card,
        effect: effectOf(relations),
        below: above.length === 0 ? branchesOf(cardId, rows, relations) : [],
        undercuts: (rows.undercuts.get(linkId) ?? []).flatMap((id) => rows.cards.get(id) ?? []),
      },
    ];
  });
}
