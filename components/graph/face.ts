import type { Lettering } from '../../lib/graph/advance-widths';
import type { Sized } from '../../lib/graph/layout';
import { breakLines, isFromRight, widthOf } from '../../lib/graph/text-lines';
import type { GraphNode } from '../../lib/graph/view';
import { backingOf, stripWords } from '../cards/strip-words';
import { claimOf, count, relationNames } from '../cards/wording';

/** What a map writes on a card, in which lines, and so how large the card is. */
export interface Face extends Sized {
  readonly node: GraphNode;
  readonly isThesis: boolean;
  readonly label: string;
  readonly number: string;
  readonly claim: Lines;
  /** Where it is from; null where there is no source. */
  readonly strip: { readonly words: string; readonly width: number } | null;
  /** Answers that are not shown: “4 more answers”. */
  readonly more: string | null;
  /** Of the strip’s row and of the row below it, from the top of the card. */
  readonly stripAt: number;
  readonly footAt: number;
}

interface Lines {
  readonly lines: readonly string[];
  readonly isFromRight: boolean;
}

interface Size {
  readonly width: number;
  readonly claim: { readonly lettering: Lettering; readonly size: number; readonly line: number };
}

export const sizes = {
  card: { width: 300, claim: { lettering: 'claim', size: 16, line: 22 } },
  thesis: { width: 318, claim: { lettering: 'thesis', size: 20, line: 26 } },
} as const satisfies Record<string, Size>;

/** Distances within a card, in pixels. Rows of 24 can be tapped. */
export const inside = { left: 20, right: 14, head: 36, row: 24, gap: 8, bottom: 12, strip: 9 } as const;
/** Of labels, strips and counts. */
export const small = { lettering: 'label', size: 13 } as const;

export const noSource = 'no source yet';

/** @param hasFold whether the card gets a link that folds its answers */
export function faceOf(node: GraphNode, hasFold: boolean): Face {
  const { card, relation, hidden } = node;
  const isThesis = card.thesisOf !== null;
  const { width, claim } = isThesis ? sizes.thesis : sizes.card;
  const words = claimOf(card);
  const lines = breakLines(words, { ...claim, width: width - inside.left - inside.right });
  const stripAt = inside.head + lines.length * claim.line + inside.gap;
  const hasFoot = hidden > 0 || hasFold;
  const footAt = stripAt + inside.row + 4;
  return {
    id: node.id,
    parentId: node.parentId,
    width,
    node,
    isThesis,
    height: (hasFoot ? footAt : stripAt) + inside.row + inside.bottom,
    label: card.thesisOf?.name ?? (relation === null ? 'On its own' : relationNames[relation].name),
    number: card.number === null ? 'waits' : `#${String(card.number)}`,
    claim: { lines, isFromRight: isFromRight(words) },
    strip: stripOf(node, width - inside.left - inside.right),
    more: hidden > 0 ? count(hidden, 'more answer') : null,
    stripAt,
    footAt,
  };
}

function stripOf({ card }: GraphNode, room: number): Face['strip'] {
  const [first, ...others] = backingOf(card.passages);
  if (first === undefined) return null;
  const rest = others.length === 0 ? '' : ` +${String(others.length)}`;
  const width = room - 2 * inside.strip - widthOf(rest, small);
  const words = (breakLines(stripWords(first), { ...small, width, most: 1 })[0] ?? '') + rest;
  return { words, width: widthOf(words, small) + 2 * inside.strip };
}
