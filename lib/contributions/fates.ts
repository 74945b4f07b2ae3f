import type { Relation } from '../cards/vocabulary';

/** A link that stands, and that everybody reads or the person made. */
export interface StandingLink {
  readonly id: string;
  readonly relation: Relation;
  readonly from: string;
  readonly to: string | null;
  /** For an undercut, the link that it attacks. */
  readonly toLink: string | null;
  readonly home: boolean;
  readonly isOwn: boolean;
}

export interface Standing {
  /** The person's cards that stand. */
  readonly cards: readonly string[];
  /** Those of them that something else cannot do without: the theses of positions. */
  readonly needed: ReadonlySet<string>;
  /** The person's links, those at either end of the cards, and the undercuts of all these. */
  readonly links: readonly StandingLink[];
}

/** What becomes of somebody's cards and of the links around them. */
export interface Fates {
  readonly withdrawn: readonly string[];
  /** Others have answered, or hang on them: they keep their place, without words. */
  readonly emptied: readonly string[];
  readonly links: readonly string[];
}

const isUnordered = ({ relation }: StandingLink) => relation === 'tension' || relation === 'restates';

/**
 * Decides what goes when somebody's words go. A card goes if nothing that stays answers it, or denies one of its links;
 * an own answer that stays because of others keeps what it answers. What others made goes only where it would hang in
 * the air.
 */
export function fatesOf({ cards, needed, links }: Standing): Fates {
  const byId = new Map(links.map((link) => [link.id, link]));
  const going = new Set(cards.filter((card) => !needed.has(card)));
  const stays = (card: string) => !going.has(card);
  const deniers = new Map<string, string[]>();
  for (const { toLink, from } of links)
    if (toLink !== null) deniers.set(toLink, [...(deniers.get(toLink) ?? []), from]);
  const isDenied = ({ id }: StandingLink) => deniers.get(id)?.some(stays) === true;
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const link of links) {
      if (link.to !== null && link.to !== link.from && stays(link.from) && !isUnordered(link)) going.delete(link.to);
      if (isDenied(link)) {
        going.delete(link.from);
        if (link.to !== null) going.delete(link.to);
      }
    }
  }
  const emptied = new Set(cards.filter(stays));
  const isLoose = (link: StandingLink): boolean => {
    const target = link.toLink === null ? undefined : byId.get(link.toLink);
    if (!stays(link.from) || (link.to !== null && !stays(link.to))) return true;
    if (target !== undefined && isLoose(target)) return true;
    if (link.home || isDenied(link)) return false;
    return link.isOwn || emptied.has(link.from) || (isUnordered(link) && link.to !== null && emptied.has(link.to));
  };
  return { withdrawn: [...going], emptied: [...emptied], links: links.filter(isLoose).map(({ id }) => id) };
}
