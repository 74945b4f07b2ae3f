/** A link that everybody reads, as far as it matters for what hangs on what. */
export interface HangingLink {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  /** For an undercut, the link that it attacks. */
  readonly toLink: string | null;
  readonly home: boolean;
}

export interface Hanging {
  /** The card itself, and the cards whose place is below it. */
  readonly cards: readonly string[];
  /** All links with an end among them. */
  readonly links: readonly string[];
}

/**
 * What goes when a card is hidden: the cards that stand below it, since an answer without what it answers says nothing,
 * and every link that would end in the air. A card that stands elsewhere and is only linked to it stays.
 *
 * @param links all that everybody reads on the board
 */
export function hangingOn(card: string, links: readonly HangingLink[]): Hanging {
  const cards = new Set([card]);
  const gone = new Set<string>();
  for (let before = -1; before !== cards.size + gone.size;) {
    before = cards.size + gone.size;
    for (const { id, from, to, toLink, home } of links) {
      const isLoose = (to !== null && cards.has(to)) || (toLink !== null && gone.has(toLink));
      if (isLoose && home) cards.add(from);
      if (isLoose || cards.has(from)) gone.add(id);
    }
  }
  return { cards: [...cards], links: [...gone] };
}
