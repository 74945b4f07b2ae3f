import { beforeAll, expect, test } from 'vitest';
import type { Branch } from '../../../lib/cards/board';
import { answerCounts, cardsById, readBranches } from '../../../lib/cards/queries';
import { pagesOf, windowOf } from '../../../lib/cards/window';
import { database } from '../../../lib/db/client';
import { positionsOf, type Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { cardId, firstSlug, loadFirstDebate, publishedDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';

let large: Debate;
let root: string;
beforeAll(async () => {
  await loadDebate(generateDebate({ cards: 1_000, seed: 5, slug: 'large' }));
  large = await publishedDebate('large');
  const found = await database().pool.query<{ id: string }>(
    `SELECT to_card_id AS id FROM link WHERE debate_id = $1 AND to_card_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    [large.id],
  );
  root = found.rows[0]?.id ?? '';
  await loadFirstDebate();
});

function mostOfOneRelation(branches: readonly Branch[]): number {
  const relations = relationsOf(branches);
  return Math.max(0, ...relations.map((one) => relations.filter((other) => other === one).length));
}

const relationsOf = (branches: readonly Branch[]) => branches.map(({ relation }) => relation);

test('a board shows at most ten answers of each relation, and two of each below', async () => {
  const branches = await readBranches(large, root, windowOf('board', 1));
  expect(mostOfOneRelation(branches)).toBe(10);
  expect(Math.max(...branches.map(({ below }) => mostOfOneRelation(below)))).toBe(2);
  expect(branches.flatMap((branch) => branch.below.flatMap((reply) => reply.below))).toEqual([]);
});

test('for and against take turns as long as there are both; conditions and background follow', async () => {
  const relations = relationsOf(await readBranches(large, root, windowOf('board', 1)));
  const arguing = relations.filter((relation) => relation === 'supports' || relation === 'attacks');
  expect(relations.slice(0, arguing.length)).toEqual(arguing);
  const turns = 2 * Math.min(...['supports', 'attacks'].map((side) => arguing.filter((one) => one === side).length));
  expect(arguing.slice(0, turns)).toEqual(
    Array.from({ length: turns }, (_, at) => (at % 2 === 0 ? 'supports' : 'attacks')),
  );
  expect(relations.slice(arguing.length)).toEqual(relations.slice(arguing.length).sort().reverse());
});

test('the pages of a board together show every answer once, in the editors’ order', async () => {
  const counts = await answerCounts(large, root);
  const pages = pagesOf(counts, windowOf('board', 1));
  expect(pages).toBeGreaterThan(1);
  const seen: Branch[] = [];
  for (let page = 1; page <= pages; page += 1) seen.push(...(await readBranches(large, root, windowOf('board', page))));
  expect(new Set(seen.map(({ linkId }) => linkId)).size).toBe(seen.length);
  expect(seen).toHaveLength([...counts.values()].reduce((sum, count) => sum + count, 0));
  for (const relation of counts.keys()) {
    const wanted = await database().prisma.link.findMany({
      where: { debateId: large.id, toCardId: root, relation, withdrawnSeq: null },
      orderBy: { ordinal: 'asc' },
      select: { id: true },
    });
    const shown = seen.filter((branch) => branch.relation === relation).map(({ linkId }) => linkId);
    expect(shown, relation).toEqual(wanted.map(({ id }) => id));
  }
  expect(await readBranches(large, root, windowOf('board', pages + 1))).toEqual([]);
});

test('a card’s own page goes one level deep, twelve of each relation', async () => {
  const branches = await readBranches(large, root, windowOf('card', 1));
  expect(branches.flatMap(({ below }) => below)).toEqual([]);
  expect(mostOfOneRelation(branches)).toBe(12);
});

test('the undercut stands on the link that it attacks and nowhere else', async () => {
  const first = await publishedDebate(firstSlug);
  const below = await readBranches(first, cardId('F1'), windowOf('card', 1));
  const undercut = below.filter(({ undercuts }) => undercuts.length > 0);
  expect(undercut.map(({ card, undercuts }) => [card.id, undercuts.map(({ id }) => id)])).toEqual([
    [cardId('F2'), [cardId('F8')]],
  ]);
  const elsewhere = await readBranches(first, cardId('R1'), windowOf('card', 1));
  const other = elsewhere.find(({ card }) => card.id === cardId('F2'));
  expect(other?.undercuts).toEqual([]);
});

test('an answer to an answer says what it does for the position in the end', async () => {
  const first = await publishedDebate(firstSlug);
  const branches = await readBranches(first, cardId('I0'), windowOf('board', 1));
  const feasibility = branches.find(({ card }) => card.id === cardId('F1'));
  expect(feasibility).toMatchObject({ relation: 'attacks', effect: 'hurts' });
  const lead = feasibility?.below.find(({ card }) => card.id === cardId('F2'));
  expect(lead).toMatchObject({ relation: 'supports', effect: 'hurts' });
});

test('withdrawn links and cards are neither shown nor counted', async () => {
  const [position] = await positionsOf(large);
  const thesis = position?.thesisId ?? '';
  const before = await readBranches(large, thesis, windowOf('board', 1));
  const gone = before[0]?.linkId;
  await database().pool.query('UPDATE link SET withdrawn_seq = 1 WHERE id = $1', [gone]);
  const after = await readBranches(large, thesis, windowOf('board', 1));
  expect(after.map(({ linkId }) => linkId)).not.toContain(gone);
  const total = async () => (await cardsById(large, [thesis])).get(thesis)?.answers;
  const counts = await answerCounts(large, thesis);
  expect(await total()).toBe([...counts.values()].reduce((sum, count) => sum + count, 0));
});
