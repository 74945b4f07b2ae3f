import { answering, windowOf } from '../../lib/cards/window';
import type { DebateFile } from '../../lib/exchange/debate-file';

/** The same page in two debates: what is compared should differ in the size of the debate alone. */
export interface PagePair {
  readonly page: string;
  readonly small: string;
  readonly large: string;
  /** What each of the two shows, where that is a number of cards. */
  readonly shown?: readonly [small: number, large: number];
}

/**
 * What readers open: cover, views of the graph, sources and a document, history, briefing, print and search of both; and of
 * boards and cards two that show equally much.
 */
export function pagePairs(small: DebateFile, large: DebateFile): PagePair[] {
  const [inSmall, inLarge] = [surveyOf(small), surveyOf(large)];
  const paths = (ofSmall: string, ofLarge = ofSmall) => ({
    small: `/debates/${small.slug}${ofSmall}`,
    large: `/debates/${large.slug}${ofLarge}`,
  });
  const board = inSmall.boards[0] ?? missing();
  const alike = nearest(inLarge.boards, ({ shown }) => Math.abs(shown - board.shown));
  const fullest = nearest(inLarge.boards, ({ shown }) => -shown);
  const card =
    inSmall.cards.find(({ depth, answers, passages }) => depth >= 2 && answers >= 2 && passages >= 1) ?? missing();
  const likeCard = nearest(inLarge.cards, (other) => distance(card, other));
  const few = inSmall.cards.slice(0, pinned);
  const likeFew = few.map((one) => nearest(inLarge.cards, (other) => distance(one, other)));
  const briefing = (cards: readonly CardFacts[]) => `/briefing?cards=${cards.map(({ number }) => number).join()}`;
  const search = (debate: DebateFile) => `/search?q=${wordIn(small)}&debate=${debate.slug}`;
  const document = (debate: DebateFile) => `/sources/${debate.sources[0]?.slug ?? missing()}`;
  return [
    { page: 'cover', ...paths('') },
    { page: 'board, equally full', ...paths(board.path, alike.path), shown: [board.shown, alike.shown] },
    { page: 'fullest board', ...paths(board.path, fullest.path), shown: [board.shown, fullest.shown] },
    { page: 'card', ...paths(card.path, likeCard.path) },
    { page: 'outline', ...paths('/outline') },
    { page: 'map', ...paths('/map') },
    { page: 'who says what where', ...paths('/matrix') },
    { page: 'two positions compared', ...paths('/compare') },
    { page: 'source', small: document(small), large: document(large) },
    { page: 'list of sources', ...paths('/sources') },
    { page: 'what was checked', ...paths('/checks') },
    { page: 'history', ...paths('/history') },
    { page: 'card’s history', ...paths(`${card.path}/history`, `${likeCard.path}/history`) },
    { page: 'cover of a version', ...paths('/versions/1') },
    { page: 'briefing', ...paths(briefing(few), briefing(likeFew)) },
    { page: 'print', ...paths('/print') },
    { page: 'search results', small: search(small), large: search(large) },
  ];
}

const pinned = 5;

interface CardFacts {
  readonly number: number;
  readonly path: string;
  readonly depth: number;
  readonly answers: number;
  readonly passages: number;
  readonly length: number;
}

/** Each board with the number of cards that it shows, fullest first, and each card with what its page shows. */
export function surveyOf(debate: DebateFile) {
  const all = [...debate.positions.map(({ thesis }) => thesis), ...debate.cards];
  const links = [
    ...debate.cards.map((card) => ({ from: card.id, relation: card.relation, to: card.answers })),
    ...debate.links,
  ];
  const answers = new Map<string, typeof links>(all.map(({ id }) => [id, []]));
  for (const link of links) answers.get(link.to)?.push(link);
  const shownOf = (id: string, perRelation: number) =>
    answering.flatMap((relation) =>
      (answers.get(id) ?? []).filter((link) => link.relation === relation).slice(0, perRelation),
    );

  const window = windowOf('board', 1);
  const boards = debate.positions.map(({ key, thesis }) => {
    const direct = shownOf(thesis.id, window.perRelation);
    const below = direct.flatMap(({ from }) => shownOf(from, window.below));
    return { key, path: `/positions/${key}`, shown: direct.length + below.length };
  });
  const depths = new Map(debate.positions.map(({ thesis }) => [thesis.id, 0]));
  const cards = debate.cards.map((card, at): CardFacts => {
    const depth = (depths.get(card.answers) ?? 0) + 1;
    depths.set(card.id, depth);
    const length = card.claim.length + (card.elaboration?.length ?? 0);
    const number = at + debate.positions.length + 1;
    return {
      number,
      path: `/cards/${number}`,
      depth,
      answers: shownOf(card.id, 12).length,
      passages: card.passages.length,
      length,
    };
  });
  return { boards: boards.toSorted((a, b) => b.shown - a.shown), cards };
}

/** Zero for two cards whose pages show as much; a card above or below counts as much as forty letters. */
function distance(one: CardFacts, other: CardFacts): number {
  const cards = (['depth', 'answers', 'passages'] as const).map((fact) => Math.abs(one[fact] - other[fact]));
  return cards.reduce((sum, value) => sum + value, 0) * 40 + Math.abs(one.length - other.length);
}

/** A word that both debates have: their claims are put together from the same phrases. */
function wordIn({ cards }: DebateFile): string {
  const words = cards.flatMap(({ claim }) => claim.match(/[a-z]{7,}/g) ?? []);
  return words[0] ?? missing();
}

function nearest<Item>(items: readonly Item[], far: (item: Item) => number): Item {
  return (
    items.reduce(
      (best: Item | undefined, item) => (best === undefined || far(item) < far(best) ? item : best),
      undefined,
    ) ?? missing()
  );
}

function missing(): never {
  throw new Error('a generated debate lacks what is to be measured');
}
