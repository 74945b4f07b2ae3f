import type { Relation } from './vocabulary';

/**
 * What of a large tree is shown at once. Board, card page and every later view cut by these numbers, so that no page
 * grows with its debate; what is left out is a link.
 */
export interface Window {
  /** Answers of each relation to skip, and to show, directly below the root. */
  readonly skip: number;
  readonly perRelation: number;
  /** Answers of each relation shown below each of those. */
  readonly below: number;
}

const sizes = { board: { perRelation: 10, below: 2 }, card: { perRelation: 12, below: 0 } } as const;

/** The same of trees of many levels: outline and map. */
export const treeWindow = {
  /** Cards that one takes in at first, and the levels below the theses that these are taken from. */
  firstLook: 40,
  firstLevels: 2,
  /** Cards that a view shows at most, however much is opened. */
  most: 1_000,
  /** Answers of each relation below one card, and below one that the reader has opened. */
  perRelation: 12,
  opened: 100,
  /** Cards that a filter means, on one page. */
  meant: 40,
  /** Cards below one position that are looked at to say how many of them a filter means. */
  counted: 200,
} as const;

/** @param page from 1; anything else is the first page */
export function windowOf(view: keyof typeof sizes, page: number): Window {
  const { perRelation, below } = sizes[view];
  return { perRelation, below, skip: perRelation * (Number.isSafeInteger(page) && page > 0 ? page - 1 : 0) };
}

/** A page number from a query parameter; what is no number from 1 to 9,999 is page 1. */
export function pageNumber(parameter: string | string[] | undefined): number {
  return typeof parameter === 'string' && /^[1-9]\d{0,3}$/.test(parameter) ? Number(parameter) : 1;
}

/** How many pages the window needs for the longest of the relations. At least 1. */
export function pagesOf(counts: ReadonlyMap<Relation, number>, { perRelation }: Window): number {
  return Math.max(1, ...[...counts.values()].map((count) => Math.ceil(count / perRelation)));
}

/** The relations under which a card answers another, in the order in which they are read. */
export const answering = ['supports', 'attacks', 'qualifies', 'context'] as const satisfies readonly Relation[];

/**
 * Orders answers so that for and against take turns: neither side is read as a block before the other. Within a
 * relation the given order stays; conditions and background follow at the end.
 */
export function takeTurns<Answer extends { readonly relation: Relation }>(answers: readonly Answer[]): Answer[] {
  const turn = new Map<Relation, number>();
  const order: readonly Relation[] = answering;
  const ranked = answers.map((answer) => {
    const nth = turn.get(answer.relation) ?? 0;
    turn.set(answer.relation, nth + 1);
    const argues = answer.relation === 'supports' || answer.relation === 'attacks';
    return { answer, block: argues ? 0 : 1, nth: argues ? nth : 0, order: order.indexOf(answer.relation) };
  });
  return ranked.sort((a, b) => a.block - b.block || a.nth - b.nth || a.order - b.order).map(({ answer }) => answer);
}

/**
 * What a card does for the thesis in the end, along the relations from it up to the thesis: an attack on an attack
 * helps. Null as soon as one relation on the way argues for nothing.
 */
export function effectOf(relations: readonly Relation[]): 'helps' | 'hurts' | null {
  if (relations.some((relation) => relation !== 'supports' && relation !== 'attacks')) return null;
  const attacks = relations.filter((relation) => relation === 'attacks').length;
  return attacks % 2 === 0 ? 'helps' : 'hurts';
}
