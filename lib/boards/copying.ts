/** A link as copying sees it. */
export interface LinkToCopy {
  readonly id: string;
  readonly from_card_id: string;
  readonly to_card_id: string | null;
  readonly to_link_id: string | null;
  readonly home: boolean;
}

/** Cards in an order in which each comes after what it answers at home, so that numbers rise along the tree. */
export function homesFirst<Card extends { readonly id: string }>(
  cards: readonly Card[],
  links: readonly LinkToCopy[],
): Card[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const ends = new Map(links.map((link) => [link.id, link]));
  const homes = new Map(
    links.filter(({ home }) => home).map((link) => [link.from_card_id, parentOf(link, ends)] as const),
  );
  const ordered = new Map<string, Card>();
  const visit = (card: Card, below: ReadonlySet<string>): void => {
    if (ordered.has(card.id) || below.has(card.id)) return;
    const parent = byId.get(homes.get(card.id) ?? '');
    if (parent !== undefined) visit(parent, new Set([...below, card.id]));
    ordered.set(card.id, card);
  };
  for (const card of cards) visit(card, new Set());
  return [...ordered.values()];
}

/**
 * The links that a copy takes along: those whose ends were all copied and of which at least one end is new. A link that
 * others end on comes before them.
 */
export function wantedLinks<Link extends LinkToCopy>(
  links: readonly Link[],
  copies: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): Link[] {
  const isNew = ({ from_card_id, to_card_id }: Link) =>
    !known.has(from_card_id) || (to_card_id !== null && !known.has(to_card_id));
  const onCards = links.filter(
    (link) => link.to_card_id !== null && copies.has(link.from_card_id) && copies.has(link.to_card_id) && isNew(link),
  );
  const there = new Set(onCards.map(({ id }) => id));
  const onLinks = links.filter(
    ({ from_card_id, to_link_id }) => copies.has(from_card_id) && to_link_id !== null && there.has(to_link_id),
  );
  return [...onCards, ...onLinks];
}

/** Some cards with all that they stand below, up to the roots. */
export function withAncestors(cardIds: readonly string[], links: readonly LinkToCopy[]): Set<string> {
  const ends = new Map(links.map((link) => [link.id, link]));
  const homes = new Map(links.filter(({ home }) => home).map((link) => [link.from_card_id, parentOf(link, ends)]));
  const all = new Set<string>();
  for (const id of cardIds) {
    for (let at: string | null = id; at !== null && !all.has(at); at = homes.get(at) ?? null) all.add(at);
  }
  return all;
}

/** The card that a home link leads to; through the denied link for an undercut. */
function parentOf(link: LinkToCopy, links: ReadonlyMap<string, LinkToCopy>): string | null {
  if (link.to_card_id !== null) return link.to_card_id;
  return links.get(link.to_link_id ?? '')?.from_card_id ?? null;
}
