import { beforeEach, expect, test } from 'vitest';
import { cardsById, findCard, readSurroundings } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { bodyOf, findSource, sourcesOf } from '../../../lib/sources/queries';
import { visitor } from '../../../lib/people/viewer';
import { streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate, publishedDebate } from '../../support/first-debate';
import { readFirstDebate, withCards } from '../../support/first-debate';

let file: DebateFile;
let debate: Debate;
beforeEach(async () => {
  await database().pool.query('TRUNCATE debate, source, person CASCADE');
  file = await readFirstDebate();
  debate = await loadFirstDebate();
});

/** The card as a reader sees it now. */
async function card(name: string) {
  return (await cardsById(await publishedDebate(firstSlug), [cardId(name)])).get(cardId(name));
}

test('a new wording in the files is a new revision, and the old one stays', async () => {
  const { changed } = await loadDebate(withCards(file, { F2: { claim: 'US firms lead.' } }));
  expect(changed).toBe(1);
  expect(await card('F2')).toMatchObject({ claim: 'US firms lead.', revision: 2 });
  const revisions = await database().prisma.cardRevision.findMany({ where: { cardId: cardId('F2') } });
  expect(revisions.map(({ revision, seq }) => [revision, Number(seq)])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(await streamOf(debate.spaceId)).toEqual({ seq: 2, publishedSeq: 2, events: [1, 2] });
});

test('a card that leaves the files is withdrawn with its links and passages, and comes back as it was', async () => {
  const number = await cardNumber('F13');
  const before = await card('F13');
  const without = { ...withCards(file, { F13: null }), links: file.links.filter(({ from }) => from !== 'F13') };
  await loadDebate(without);
  expect(await findCard(debate, number)).toBeNull();
  const gone = { withdrawnSeq: { not: null } };
  expect(await database().prisma.link.count({ where: gone })).toBe(2);
  await loadDebate(file);
  expect(await findCard(debate, number)).toEqual(before);
  expect(await database().prisma.link.count({ where: gone })).toBe(0);
  expect(await streamOf(debate.spaceId)).toMatchObject({ seq: 3, events: [1, 2, 3] });
});

test('a withdrawn card’s number is not given to another', async () => {
  const last = Math.max(...(await Promise.all(file.cards.map(({ id }) => cardNumber(id)))));
  const leaf = file.cards.at(-1);
  if (leaf === undefined) throw new Error('no card');
  const isOf = ({ from, to }: DebateFile['links'][number]) => from === leaf.id || to.includes(leaf.id);
  const without = { ...withCards(file, { [leaf.id]: null }), links: file.links.filter((link) => !isOf(link)) };
  await loadDebate(without);
  await loadDebate({ ...without, cards: [...without.cards, { ...leaf, id: 'NEW1' }] });
  expect(await cardNumber('NEW1')).toBe(last + 1);
});

test('a card that answers another now stands there, and its old home link is withdrawn', async () => {
  await loadDebate(withCards(file, { F13: { relation: 'supports', answers: 'F3' } }));
  const moved = await card('F13');
  if (moved === undefined) throw new Error('the card is gone');
  const { path } = await readSurroundings(debate, moved);
  expect(path.map(({ card: { id }, relation }) => [id, relation]).slice(-2)).toEqual([
    [cardId('F3'), 'supports'],
    [cardId('F13'), 'supports'],
  ]);
  await loadDebate(file);
  const back = await readSurroundings(debate, moved);
  expect(back.path.at(-1)).toMatchObject({ relation: 'attacks' });
  expect(back.path.at(-2)?.card.id).toBe(cardId('F11'));
});

test('a card’s home and one of its cross-links change places', async () => {
  const cross = file.links.find(({ from, relation }) => from === 'F13' && relation === 'supports');
  expect(cross?.to).toBe('T1');
  const swapped = {
    ...withCards(file, { F13: { relation: 'supports', answers: 'T1' } }),
    links: file.links.map((link) => (link === cross ? { ...link, relation: 'attacks' as const, to: 'F11' } : link)),
  };
  await loadDebate(swapped);
  const homes = await database().prisma.link.findMany({ where: { fromCardId: cardId('F13'), home: true } });
  expect(homes.map(({ toCardId }) => toCardId)).toEqual([cardId('T1')]);
  await loadDebate(file);
  const again = await database().prisma.link.findMany({ where: { fromCardId: cardId('F13'), home: true } });
  expect(again.map(({ toCardId }) => toCardId)).toEqual([cardId('F11')]);
});

test('a changed note is a new revision of its annotation', async () => {
  const old = file.cards.find(({ id }) => id === 'F1');
  await loadDebate(
    withCards(file, { F1: { passages: (old?.passages ?? []).map((passage) => ({ ...passage, note: 'Another.' })) } }),
  );
  expect((await card('F1'))?.passages.map(({ note }) => note)).toEqual(['Another.']);
  const revisions = await database().prisma.annotationRevision.findMany({
    where: { annotation: { cardId: cardId('F1') } },
    orderBy: { revision: 'asc' },
  });
  expect(revisions.map(({ revision }) => revision)).toEqual([1, 2]);
});

test('a changed text is a new version, and the quotes are found in it again', async () => {
  const longer = file.sources.map((source) =>
    source.text === undefined ? source : { ...source, text: `# Read this first\n\n${source.text}` },
  );
  const cards = file.cards.map((one) => ({
    ...one,
    passages: one.passages.map((passage) =>
      passage.source === 'C' ? { ...passage, paragraph: passage.paragraph + 1 } : passage,
    ),
  }));
  await loadDebate({ ...file, sources: longer, cards });
  const source = await findSource(visitor, 'background-briefing');
  const body = source === null ? null : await bodyOf(source, null);
  if (body?.kind !== 'text') throw new Error('the text is gone');
  expect(body.text).toMatch(/^# Read this first/);
  const rows = await database().pool.query<{ starts_at: number; ends_at: number; exact: string; version: number }>(
    `SELECT a.starts_at, a.ends_at, r.exact, v.version FROM annotation a
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN source_version v ON v.id = a.source_version_id WHERE a.withdrawn_seq IS NULL`,
  );
  expect(rows.rows.length).toBeGreaterThan(10);
  for (const { starts_at, ends_at, exact, version } of rows.rows) {
    expect(version).toBe(2);
    expect(Array.from(body.text).slice(starts_at, ends_at).join('')).toBe(exact);
  }
});

test('a document that leaves the files is no longer one of the debate’s', async () => {
  const isOfA = ({ source }: { source: string }) => source === 'A';
  const without = {
    ...file,
    sources: file.sources.filter(({ id }) => id !== 'A'),
    origins: [],
    cards: file.cards.map((one) => ({ ...one, passages: one.passages.filter((passage) => !isOfA(passage)) })),
  };
  await loadDebate(without);
  expect((await sourcesOf(debate)).map(({ label }) => label)).toEqual(['B', 'C']);
  await loadDebate(file);
  expect((await sourcesOf(debate)).map(({ label }) => label)).toEqual(['A', 'B', 'C']);
});

test('picks and places that leave the files are gone', async () => {
  const [first, ...others] = file.positions;
  if (first === undefined) throw new Error('no position');
  const bare = { ...first, places: {}, picks: { for: [], against: first.picks.against.slice(0, 1) } };
  await loadDebate({ ...file, positions: [bare, ...others] });
  expect(await database().prisma.pick.count()).toBe(17);
  expect(await database().prisma.place.count()).toBe(3);
});
