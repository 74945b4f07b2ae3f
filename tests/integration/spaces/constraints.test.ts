import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { stableId } from '../../../lib/exchange/stable-id';
import { digestOfTables } from '../../support/digest';
import { cardId, firstSlug, loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';

const [debateId, spaceId] = [stableId(firstSlug), stableId(firstSlug, 'space', 'board')];
const other = generateDebate({ cards: 60, seed: 9, slug: 'other' });
const [otherDebate, otherSpace] = [stableId('other'), stableId('other', 'space', 'board')];
const foreignCard = stableId('other', 'card', other.cards[0]?.id ?? '');
const linkId = (from: string, relation: string, to: string) => stableId(firstSlug, 'link', `${from} ${relation} ${to}`);

beforeAll(async () => {
  await loadFirstDebate();
  await loadDebate(other);
});

type Values = Readonly<Record<string, unknown>>;

/** What PostgreSQL names when it refuses a row: the constraint; null when it takes the row. */
async function refusal(table: string, values: Values): Promise<string | null> {
  const names = Object.keys(values);
  const places = names.map((_, at) => `$${String(at + 1)}`);
  const before = await digestOfTables();
  try {
    const row = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`;
    await database().pool.query(row, Object.values(values));
    return null;
  } catch (thrown) {
    expect(await digestOfTables()).toEqual(before);
    return thrown instanceof Error && 'constraint' in thrown ? String(thrown.constraint) : String(thrown);
  }
}

function link(change: Values): Values {
  return {
    ...{ id: randomUUID(), debate_id: debateId, space_id: spaceId, relation: 'supports', home: false, ordinal: 999 },
    ...{ from_card_id: cardId('S9'), to_card_id: cardId('F1'), created_seq: 1 },
    ...change,
  };
}

const [smaller = '', larger = ''] = [cardId('S9'), cardId('F1')].sort();

const links: [string, Values, string][] = [
  ['to another debate’s card', { to_card_id: foreignCard }, 'link_debate_id_to_card_id_fkey'],
  ['from another debate’s card', { from_card_id: foreignCard }, 'link_debate_id_from_card_id_fkey'],
  ['in another debate’s space', { space_id: otherSpace }, 'link_debate_id_space_id_fkey'],
  ['that is a second home', { home: true }, 'link_one_home_per_card'],
  ['from a card to itself', { to_card_id: cardId('S9') }, 'link_not_to_itself'],
  [
    'that is there already',
    { from_card_id: cardId('F2'), to_card_id: cardId('R1'), published_seq: 1 },
    'link_once_per_pair',
  ],
  ['to nothing', { to_card_id: null }, 'link_one_target'],
  ['to a card and a link', { relation: 'undercut', to_link_id: linkId('F2', 'supports', 'F1') }, 'link_one_target'],
  ['that undercuts a card', { relation: 'undercut' }, 'link_undercut_ends_on_link'],
  [
    'that supports a link',
    { to_card_id: null, to_link_id: linkId('F2', 'supports', 'F1') },
    'link_undercut_ends_on_link',
  ],
  [
    'that undercuts a link of another debate',
    {
      ...{ relation: 'undercut', to_card_id: null, debate_id: otherDebate, space_id: otherSpace },
      ...{ from_card_id: foreignCard, to_link_id: linkId('F2', 'supports', 'F1') },
    },
    'link_debate_id_to_link_id_fkey',
  ],
  [
    'that undercuts a link that is not there',
    { relation: 'undercut', to_card_id: null, to_link_id: randomUUID() },
    'link_debate_id_to_link_id_fkey',
  ],
  [
    'of a tension with the larger id first',
    { relation: 'tension', from_card_id: larger, to_card_id: smaller },
    'link_undirected_is_ordered',
  ],
  [
    'of a likeness that is a home',
    { relation: 'restates', from_card_id: smaller, to_card_id: larger, home: true },
    'link_undirected_is_ordered',
  ],
  ['at place 0', { place: 0 }, 'link_place_positive'],
];

test.each(links)('no link %s', async (_, change, constraint) => {
  expect(await refusal('link', link(change))).toBe(constraint);
});

test('but one that is none of these', async () => {
  const ordered = { relation: 'tension', from_card_id: smaller, to_card_id: larger };
  expect(await refusal('link', link({}))).toBeNull();
  expect(await refusal('link', link(ordered))).toBeNull();
});

test('no link undercuts itself', async () => {
  const id = randomUUID();
  const itself = { id, relation: 'undercut', to_card_id: null, to_link_id: id };
  expect(await refusal('link', link(itself))).toBe('link_not_to_itself');
});

test('a card that was withdrawn from its home may have another', async () => {
  await database().pool.query('UPDATE link SET withdrawn_seq = 1 WHERE from_card_id = $1 AND home', [cardId('S8')]);
  const moved = { from_card_id: cardId('S8'), to_card_id: cardId('S3'), home: true };
  expect(await refusal('link', link(moved))).toBeNull();
});

function card(change: Values): Values {
  const row = { id: randomUUID(), debate_id: debateId, space_id: spaceId };
  return { ...row, number: 500 + Math.floor(Math.random() * 1e6), revision: 1, created_seq: 1, ...change };
}

test.each<[string, Values, string]>([
  ['in another debate’s space', { space_id: otherSpace }, 'card_debate_id_space_id_fkey'],
  ['with another’s number', { number: 1 }, 'card_space_id_number_key'],
  ['with number 0', { number: 0 }, 'card_counts_from_one'],
  ['without a revision', { revision: 0 }, 'card_counts_from_one'],
])('no card %s', async (_, change, constraint) => {
  expect(await refusal('card', card(change))).toBe(constraint);
});

test.each<[string, Values, string]>([
  ['an empty claim', { claim: '' }, 'card_claim_length'],
  ['a claim of 301 characters', { claim: '😀'.repeat(301) }, 'card_claim_length'],
  ['2,001 characters of meaning', { elaboration: 'x'.repeat(2001) }, 'card_elaboration_length'],
  ['another’s number', { revision: 1 }, 'card_revision_pkey'],
])('no wording with %s', async (_, change, constraint) => {
  const row = { card_id: cardId('F2'), revision: 7, seq: 1, kind: 'fact', claim: 'A claim.' };
  expect(await refusal('card_revision', { ...row, ...change })).toBe(constraint);
});

test('but one of 300 characters, however many bytes they take', async () => {
  const row = { card_id: cardId('F2'), revision: 8, seq: 1, kind: 'fact', claim: '😀'.repeat(300) };
  expect(await refusal('card_revision', row)).toBeNull();
});

test('no passage counts in a version of another source’s text, or without one, or backwards', async () => {
  const [a, c] = (await readFirstDebate()).sources.flatMap(({ id, slug }) => (id === 'B' ? [] : [slug]));
  const sources = { a: stableId('source', a ?? ''), c: stableId('source', c ?? '') };
  const version = await database().prisma.sourceVersion.findFirstOrThrow({ where: { sourceId: sources.c } });
  const annotation = (change: Values) => ({
    ...{ id: randomUUID(), debate_id: debateId, space_id: spaceId, card_id: cardId('F1'), source_id: sources.c },
    ...{ stance: 'context', attribution: 'document', anchor: 'exact', paragraph: 1, ordinal: 9, revision: 1 },
    ...{ created_seq: 1, source_version_id: version.id, starts_at: 1, ends_at: 5, ...change },
  });
  const cases: [Values, string | null][] = [
    [{}, null],
    [{ source_id: sources.a }, 'annotation_source_id_source_version_id_fkey'],
    [{ source_version_id: null }, 'annotation_range_has_version'],
    [{ starts_at: 5, ends_at: 1 }, 'annotation_range'],
    [{ ends_at: null }, 'annotation_range'],
    [{ anchor: 'outline' }, 'annotation_outline_has_no_range'],
    [{ card_id: foreignCard }, 'annotation_debate_id_card_id_fkey'],
    [{ paragraph: 0 }, 'annotation_paragraph_positive'],
  ];
  for (const [change, constraint] of cases) {
    expect(await refusal('annotation', annotation(change)), JSON.stringify(change)).toBe(constraint);
  }
});

test('no stream has published more than it has', async () => {
  const stream = { space_id: spaceId, seq: 1, published_seq: 2 };
  expect(await refusal('stream', stream)).toBe('stream_published_not_ahead');
});

test('a card that others answer cannot be deleted', async () => {
  const taken = database().pool.query('DELETE FROM card WHERE id = $1', [cardId('F1')]);
  await expect(taken).rejects.toThrow(/violates (RESTRICT setting of )?foreign key constraint/);
});
