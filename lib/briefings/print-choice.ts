/** How many cards a class can cut out. */
export const packSizes = [8, 16, 24, 40] as const;

/** What is to be printed for a class. */
export interface PrintChoice {
  /** Keys of positions; all, where none was chosen. */
  readonly positions: readonly string[];
  readonly cards: number;
  /** Whether cards carry their passages. */
  readonly sources: boolean;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What the form’s address says; what it does not say, or says wrongly, is as the form begins. */
export function printChoice(keys: readonly string[], { position, cards, sources }: Parameters): PrintChoice {
  const asked = keys.filter((key) => [position].flat().includes(key));
  return {
    positions: asked.length === 0 ? keys : asked,
    cards: packSizes.find((size) => String(size) === cards) ?? 16,
    sources: sources !== 'without',
  };
}

/** Takes from several lists in turn, each thing once, until there are enough: no list comes off badly. */
export function inTurns<Item extends { readonly id: string }>(
  lists: readonly (readonly Item[])[],
  most: number,
): Item[] {
  const taken = new Map<string, Item>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let nth = 0; nth < longest; nth += 1) {
    for (const item of lists.flatMap((list) => list[nth] ?? [])) {
      if (taken.size < most && !taken.has(item.id)) taken.set(item.id, item);
    }
  }
  return [...taken.values()];
}
