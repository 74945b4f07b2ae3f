/**
 * Home links form a forest: from every card a walk along them ends at a card that has no home.
 *
 * @param homes for each card that has a home, the card its home link ends on
 * @returns the ids along one cycle, in walking order, or null when there is none. Linear in the number of cards.
 */
export function findCycle(homes: ReadonlyMap<string, string>): string[] | null {
  const settled = new Set<string>();
  for (const start of homes.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      if (path.has(at)) return [...path].slice([...path].indexOf(at));
      path.add(at);
      at = homes.get(at);
    }
    for (const card of path) settled.add(card);
  }
  return null;
}
