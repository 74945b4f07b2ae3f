import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { everyCard } from '../../../lib/filters/filter';
import { countMeant } from '../../../lib/filters/queries';
import { readGraph } from '../../../lib/graph/queries';
import { wholeGraph, withAnswers, withFilter } from '../../../lib/graph/selection';
import type { Graph } from '../../../lib/graph/view';
import { cardNumber, loadFirstDebate, publishedDebate, readFirstDebate } from '../../support/first-debate';
import { cardsIn, filtersOf } from '../../support/meant-in-files';
import { generateDebate } from '../../support/generate';

let first: Debate;
let large: Debate;
beforeAll(async () => {
  await loadDebate(generateDebate({ cards: 3_000, seed: 11, slug: 'large' }));
  large = await publishedDebate('large');
  first = await loadFirstDebate();
});

const everything = { ...wholeGraph, levels: 20 };
const numbersOf = ({ nodes }: Graph) => nodes.map(({ card }) => card.number);

function expectSound({ nodes, links }: Graph) {
  const seen = new Set<string>();
  for (const { id, parentId, hidden, children } of nodes) {
    expect(parentId === null || seen.has(parentId)).toBe(true);
    expect(hidden).toBe(children - nodes.filter((other) => other.parentId === id).length);
    seen.add(id);
  }
  const known = new Set(links.map(({ id }) => id));
  for (const { from, to, toLink } of links) {
    expect(seen.has(from)).toBe(true);
    expect(to === null ? known.has(toLink ?? '') : seen.has(to)).toBe(true);
  }
  for (const { linkId, parentId } of nodes) expect(parentId === null || known.has(linkId ?? '')).toBe(true);
}

test('with all levels the whole of the first debate is there: each card once, each link', async () => {
  const file = await readFirstDebate();
  const graph = await readGraph(first, everything);
  expectSound(graph);
  expect(graph.isCut).toBe(false);
  expect(graph.nodes).toHaveLength(file.positions.length + file.cards.length);
  expect(graph.links).toHaveLength(file.cards.length + file.links.length);
  expect(graph.nodes.every(({ hidden, isMeant }) => hidden === 0 && isMeant)).toBe(true);
  const roots = graph.nodes.filter(({ parentId }) => parentId === null).map(({ card }) => card.thesisOf?.key);
  expect(roots).toEqual(file.positions.map(({ key }) => key));
});

test('a first look shows at most forty cards of two levels, and says how many answers it leaves out', async () => {
  for (const debate of [first, large]) {
    const graph = await readGraph(debate, wholeGraph);
    expectSound(graph);
    expect(graph.nodes.length).toBe(40);
    expect(Math.max(...graph.nodes.map(({ depth }) => depth))).toBeLessThanOrEqual(2);
    expect(graph.nodes.some(({ hidden }) => hidden > 0)).toBe(true);
  }
});

test('no view shows more than a thousand cards, and one that is cut says so', async () => {
  const graph = await readGraph(large, everything);
  expectSound(graph);
  expect(graph.nodes.length).toBeLessThanOrEqual(1_000);
  expect(graph.isCut).toBe(true);
});

test('what the reader opens is shown, and what they fold is not', async () => {
  const plain = await readGraph(large, wholeGraph);
  const leaf = plain.nodes.find(({ depth, hidden }) => depth === 2 && hidden > 0);
  const number = leaf?.card.number ?? 0;
  const opened = await readGraph(large, withAnswers(wholeGraph, number, true));
  expectSound(opened);
  expect(opened.nodes.find(({ id }) => id === leaf?.id)?.hidden).toBe(0);
  const root = plain.nodes[0]?.card.number ?? 0;
  const folded = await readGraph(large, { ...withAnswers(everything, root, false), card: null });
  expectSound(folded);
  expect(folded.nodes.some(({ parentId }) => parentId === plain.nodes[0]?.id)).toBe(false);
});

test('a card that the reader looks at is shown with all that leads to it, however deep', async () => {
  const { rows } = await database().pool.query<{ number: number }>(
    `WITH RECURSIVE t AS (
       SELECT thesis_id AS id, 0 AS depth FROM position WHERE debate_id = $1
       UNION ALL SELECT l.from_card_id, depth + 1 FROM t JOIN link l ON l.to_card_id = t.id AND l.home)
     SELECT c.number FROM t JOIN card c ON c.id = t.id ORDER BY depth DESC LIMIT 1`,
    [large.id],
  );
  const number = rows[0]?.number ?? 0;
  const graph = await readGraph(large, { ...wholeGraph, card: number });
  expectSound(graph);
  expect(numbersOf(graph)).toContain(number);
  expect(Math.max(...graph.nodes.map(({ depth }) => depth))).toBeGreaterThan(2);
  expect(graph.nodes.length).toBeLessThanOrEqual(40);
});

test('around a card stand what leads to it, its answers, and what it is linked to', async () => {
  const file = await readFirstDebate();
  const cross = file.links.find(({ relation }) => relation === 'tension');
  const number = await cardNumber(cross?.from ?? '');
  const graph = await readGraph(first, { ...wholeGraph, card: number, around: true });
  expectSound(graph);
  expect(numbersOf(graph)).toContain(number);
  expect(numbersOf(graph)).toContain(await cardNumber(cross?.to ?? ''));
  expect(graph.links.some(({ relation }) => relation === 'tension')).toBe(true);
  expect(graph.nodes.some(({ parentId, card }) => parentId === null && card.thesisOf !== null)).toBe(true);
});

test('an unknown card changes nothing', async () => {
  const [plain, odd] = [await readGraph(first, wholeGraph), await readGraph(first, { ...wholeGraph, card: 9_999_999 })];
  expect(odd).toEqual(plain);
  const around = await readGraph(first, { ...wholeGraph, card: 9_999_999, around: true });
  expect(around.nodes).toEqual([]);
});

test('each filter means what the files say, and shows what leads to it', async () => {
  const file = await readFirstDebate();
  for (const [change, isMeant] of filtersOf(file)) {
    const selection = withFilter(wholeGraph, change);
    const wanted = (
      await Promise.all(
        cardsIn(file)
          .filter(isMeant)
          .map(({ id }) => cardNumber(id)),
      )
    ).sort((a, b) => a - b);
    const meant: number[] = [];
    for (let page = 1, more = true; more; page += 1) {
      const graph = await readGraph(first, { ...selection, page });
      expectSound(graph);
      meant.push(...graph.nodes.flatMap(({ isMeant, card }) => (isMeant ? [card.number ?? 0] : [])));
      more = graph.hasMore;
    }
    expect(wanted.length, JSON.stringify(change)).toBeGreaterThan(0);
    expect(
      meant.sort((a, b) => a - b),
      JSON.stringify(change),
    ).toEqual(wanted);
    expect(await countMeant(first, selection.filter, 1_000)).toBe(wanted.length);
  }
});

test('what the reader opens among what a filter leaves is shown, quieter, and what they fold is not', async () => {
  const selection = withFilter(wholeGraph, { kind: 'forecast' });
  const plain = await readGraph(first, selection);
  const opened = plain.nodes.find(({ isMeant, hidden, children }) => isMeant && hidden === children && hidden > 0);
  const number = opened?.card.number ?? 0;
  const graph = await readGraph(first, withAnswers(selection, number, true));
  expectSound(graph);
  expect(graph.nodes.find(({ id }) => id === opened?.id)?.hidden).toBe(0);
  const answers = graph.nodes.filter(({ parentId }) => parentId === opened?.id);
  expect(answers.map(({ isMeant }) => isMeant)).toEqual(answers.map(({ card }) => card.kind === 'forecast'));
  const root = plain.nodes[0];
  const folded = await readGraph(first, withAnswers(selection, root?.card.number ?? 0, false));
  expectSound(folded);
  expect(folded.nodes.some(({ parentId }) => parentId === root?.id)).toBe(false);
});

test('a filter that leaves nothing shows nothing', async () => {
  const graph = await readGraph(first, withFilter(wholeGraph, { text: 'xylophone' }));
  expect(graph).toEqual({ nodes: [], links: [], hasMore: false, isCut: false });
  expect(await countMeant(first, everyCard, 10)).toBe(11);
});
