import { beforeAll, expect, test } from 'vitest';
import { tallyOf } from '../../../lib/analysis/queries';
import { picksOf } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import { positionsOf, type Debate } from '../../../lib/debates/queries';
import { cardId, loadFirstDebate, readFirstDebate } from '../../support/first-debate';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
});

async function numberOf(from: string): Promise<number> {
  const found = await database().pool.query<{ count: number }>(`SELECT count(*) FROM ${from}`);
  return found.rows[0]?.count ?? -1;
}

test('it has 64 cards and 5 theses, numbered without a gap', async () => {
  expect(await numberOf('card WHERE withdrawn_seq IS NULL')).toBe(69);
  expect(await numberOf('position JOIN card ON card.id = thesis_id')).toBe(5);
  const numbers = await database().prisma.card.findMany({ orderBy: { number: 'asc' }, select: { number: true } });
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
});

test('31 of the 64 cards and every thesis stand on a document', async () => {
  expect(await tallyOf(debate)).toEqual({ arguments: 64, withoutSource: 33, documents: 2, origins: 1 });
  const grounded = `EXISTS (SELECT FROM annotation a JOIN source s ON s.id = a.source_id
    WHERE a.card_id = thesis_id AND a.stance = 'backs' AND NOT s.written_by_editors)`;
  expect(await numberOf(`position WHERE ${grounded}`)).toBe(5);
});

test('it has 96 links: a home for every card but the theses, and one undercut, of the link F2 → F1', async () => {
  expect(await numberOf('link')).toBe(96);
  expect(await numberOf('link WHERE home')).toBe(64);
  const undercuts = await database().prisma.link.findMany({
    where: { relation: 'undercut' },
    select: { fromCardId: true, toCardId: true, toLink: { select: { fromCardId: true, toCardId: true } } },
  });
  expect(undercuts).toEqual([
    { fromCardId: cardId('F8'), toCardId: null, toLink: { fromCardId: cardId('F2'), toCardId: cardId('F1') } },
  ]);
});

test('every card but the theses leads home to a thesis', async () => {
  const lost = await database().pool.query(
    `WITH RECURSIVE up AS (
       SELECT id AS card_id, id AS at FROM card
       UNION
       SELECT up.card_id, l.to_card_id FROM up JOIN link l ON l.from_card_id = up.at AND l.home)
     SELECT c.number FROM card c
     WHERE NOT EXISTS (SELECT FROM up JOIN position p ON p.thesis_id = up.at WHERE up.card_id = c.id)`,
  );
  expect(lost.rows).toEqual([]);
});

test('each position has the picks of the files, and each pick answers its thesis on that side', async () => {
  const [file, positions, picks] = [await readFirstDebate(), await positionsOf(debate), await picksOf(debate)];
  for (const { key, picks: wanted } of file.positions) {
    const position = positions.find((one) => one.key === key);
    const stored = (side: string) =>
      picks.filter((pick) => pick.positionId === position?.id && pick.side === side).map((pick) => pick.cardId);
    expect(stored('for'), key).toEqual(wanted.for.map(cardId));
    expect(stored('against'), key).toEqual(wanted.against.map(cardId));
  }
  expect(picks).toHaveLength(20);
  const relation = `CASE k.side WHEN 'for' THEN 'supports' ELSE 'attacks' END::relation`;
  const answering = `EXISTS (SELECT FROM link l JOIN position p ON p.thesis_id = l.to_card_id
    WHERE p.id = k.position_id AND l.from_card_id = k.card_id AND l.relation = ${relation})`;
  expect(await numberOf(`pick k WHERE ${answering}`)).toBe(20);
});

test('what the editors wrote themselves backs no card', async () => {
  const by = `annotation a JOIN source s ON s.id = a.source_id WHERE s.written_by_editors`;
  expect(await numberOf(by)).toBeGreaterThan(10);
  expect(await numberOf(`${by} AND a.stance <> 'context'`)).toBe(0);
});

test('a position that is silent on an axis has no place there, not the middle', async () => {
  const places = (await positionsOf(debate)).map(({ key, places: on }) => [key, on]);
  expect(Object.fromEntries(places)).toEqual({
    'total-independence': { scope: -1 },
    'targeted-capability': { scope: 1 },
    'protected-market': { market: -1 },
    'open-market': { market: 1 },
    'managed-reliance': {},
  });
});
