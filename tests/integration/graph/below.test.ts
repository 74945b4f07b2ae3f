import { beforeAll, expect, test } from 'vitest';
import { positionsOf, type Debate, type Position } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { countBelow, readGraphBelow, sharesOf } from '../../../lib/graph/queries';
import { wholeGraph, withAnswers, withFilter, type Selection } from '../../../lib/graph/selection';
import type { GraphNode } from '../../../lib/graph/view';
import { cardId, loadFirstDebate, publishedDebate, readFirstDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';
import { belowIn, cardsIn, filtersOf } from '../../support/meant-in-files';

let first: Debate;
let large: Debate;
let file: DebateFile;
beforeAll(async () => {
  await loadDebate(generateDebate({ cards: 9_000, seed: 5, slug: 'large' }));
  large = await publishedDebate('large');
  first = await loadFirstDebate();
  file = await readFirstDebate();
});

const thesisIn = ({ key }: Position) => file.positions.find((one) => one.key === key)?.thesis.id ?? '';

/** All pages of what a filter leaves below a thesis. */
async function allBelow(debate: Debate, { thesisId }: Position, selection: Selection): Promise<GraphNode[]> {
  const nodes: GraphNode[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const graph = await readGraphBelow(debate, thesisId, { ...selection, page });
    nodes.push(...graph.nodes);
    more = graph.hasMore;
  }
  return nodes;
}

test('filter by filter a board shows what is meant below its position, and the cover counts the same', async () => {
  const positions = await positionsOf(first);
  for (const [change, isMeant] of filtersOf(file)) {
    const selection = withFilter(wholeGraph, change);
    const shares = await sharesOf(
      first,
      selection.filter,
      positions.map(({ thesisId }) => thesisId),
    );
    for (const position of positions) {
      const below = belowIn(file, thesisIn(position));
      const wanted = cardsIn(file).filter((card) => below.has(card.id) && isMeant(card));
      const nodes = await allBelow(first, position, selection);
      const meant = nodes.flatMap(({ id, isMeant, parentId }) => (isMeant && parentId !== null ? [id] : []));
      expect([...new Set(meant)].sort(), JSON.stringify(change)).toEqual(wanted.map(({ id }) => cardId(id)).sort());
      expect(shares.get(position.thesisId)).toEqual({ meant: wanted.length, all: below.size, isCut: false });
      expect(await countBelow(first, selection.filter, [position.thesisId])).toBe(wanted.length);
    }
  }
});

test('each card stands below the thesis, with all that leads to it, and no card is there for nothing', async () => {
  const selection = withFilter(wholeGraph, { kind: 'forecast', speaker: 'reported' });
  for (const position of await positionsOf(first)) {
    const { nodes, links } = await readGraphBelow(first, position.thesisId, selection);
    const known = new Set(links.map(({ id }) => id));
    for (const { id, parentId, linkId } of nodes) {
      expect(parentId === null).toBe(id === position.thesisId);
      expect(parentId === null || nodes.some((other) => other.id === parentId)).toBe(true);
      expect(linkId === null || known.has(linkId)).toBe(true);
    }
    for (const { id, isMeant } of nodes) expect(isMeant || nodes.some(({ parentId }) => parentId === id)).toBe(true);
  }
});

test('the thesis says how many of its answers are left out, and shows them when it is opened', async () => {
  const [position] = await positionsOf(first);
  const selection = withFilter(wholeGraph, { kind: 'forecast', speaker: 'reported' });
  const rootOf = async (asked: Selection) => {
    const { nodes } = await readGraphBelow(first, position?.thesisId ?? '', asked);
    const root = nodes.find(({ parentId }) => parentId === null);
    return { root, answers: nodes.filter(({ parentId }) => parentId === root?.id).length };
  };
  const plain = await rootOf(selection);
  expect(plain.root?.hidden).toBe((plain.root?.card.answers ?? 0) - plain.answers);
  expect(plain.root?.hidden).toBeGreaterThan(0);
  const opened = await rootOf(withAnswers(selection, plain.root?.card.number ?? 0, true));
  expect(opened).toMatchObject({ root: { hidden: 0 }, answers: plain.root?.card.answers });
});

test('what leaves nothing shows nothing', async () => {
  const [position] = await positionsOf(first);
  const { nodes } = await readGraphBelow(
    first,
    position?.thesisId ?? '',
    withFilter(wholeGraph, { text: 'xylophone' }),
  );
  expect(nodes).toEqual([]);
});

test('of a large debate a board shows forty at a time, and it and the cover look no further than they say', async () => {
  const positions = await positionsOf(large);
  const [position] = positions;
  const selection = withFilter(wholeGraph, { kind: 'fact' });
  const graph = await readGraphBelow(large, position?.thesisId ?? '', selection);
  const pages = [graph, await readGraphBelow(large, position?.thesisId ?? '', { ...selection, page: 2 })];
  for (const { nodes, hasMore } of pages) {
    expect(nodes.filter(({ isMeant, parentId }) => isMeant && parentId !== null).length).toBeGreaterThanOrEqual(40);
    expect(nodes.length).toBeLessThan(200);
    expect(hasMore).toBe(true);
  }
  expect(graph.isCut).toBe(true);
  const theses = positions.map(({ thesisId }) => thesisId);
  const shares = [...(await sharesOf(large, selection.filter, theses)).values()];
  expect(Math.max(...shares.map(({ all }) => all))).toBe(200);
  for (const { meant, all, isCut } of shares) {
    expect(isCut).toBe(all === 200);
    expect(meant).toBeGreaterThan(0);
  }
});
