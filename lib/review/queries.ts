import type { Transaction } from '../db/client';
import type { Merging } from './merge';

interface Asked {
  readonly debateId: string;
  readonly cardId: string;
  readonly intoId: string;
  /** What waits with the card. */
  readonly waiting: {
    readonly links: readonly { readonly id: string }[];
    readonly annotations: readonly { readonly id: string }[];
  };
}

/** What hangs on a card that is to be merged, and on the one that it goes into. Proposals of their own stay where they are. */
export async function cardsToMerge(
  transaction: Transaction,
  { debateId, cardId, intoId, waiting }: Asked,
): Promise<Omit<Merging, 'cardId' | 'intoId' | 'seq' | 'nextAnswer'>> {
  const waitsWithIt = new Set([...waiting.links, ...waiting.annotations].map(({ id }) => id));
  const marked = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, waitsWithIt: waitsWithIt.has(row.id) }));
  const there = { debateId, withdrawnSeq: null };
  const linksOf = (id: string) =>
    transaction.link.findMany({
      where: { ...there, OR: [{ fromCardId: id }, { toCardId: id }] },
      orderBy: { ordinal: 'asc' },
    });
  const passagesOf = (id: string) =>
    transaction.annotation.findMany({ where: { ...there, cardId: id }, orderBy: { ordinal: 'asc' } });
  const [links, linksThere] = [await linksOf(cardId), await linksOf(intoId)];
  const [passages, passagesThere] = [await passagesOf(cardId), await passagesOf(intoId)];
  const ratings = await transaction.rating.findMany({ where: { cardId }, select: { id: true, authorId: true } });
  const raters = await transaction.rating.findMany({ where: { cardId: intoId }, select: { authorId: true } });
  const last = await transaction.annotation.aggregate({ where: { cardId: intoId }, _max: { ordinal: true } });
  return {
    links: marked(links),
    linksThere: marked(linksThere.filter((link) => !links.some(({ id }) => id === link.id))),
    passages: marked(passages),
    passagesThere: marked(passagesThere),
    ratings,
    ratersThere: new Set(raters.map(({ authorId }) => authorId)),
    nextPassage: (last._max.ordinal ?? 0) + 1,
  };
}
