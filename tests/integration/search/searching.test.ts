import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { stableId } from '../../../lib/exchange/stable-id';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery, type SearchQuery } from '../../../lib/search/schema';
import { addCard } from '../../support/contributing';
import { debateOfClaims } from '../../support/debate-of-claims';
import { openedBy } from '../../support/discussing';
import { firstSlug, loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { newPerson } from '../../support/people';

const sql = (text: string, values: unknown[] = []) => database().pool.query<Record<string, unknown>>(text, values);

async function searched(q: string, narrowed: Partial<SearchQuery> = {}) {
  const found = await search(visitor, searchQuery.parse({ q, ...narrowed }));
  if (found === null) throw new Error('no such debate');
  return found;
}

const lines = async (q: string, narrowed: Partial<SearchQuery> = {}) =>
  (await searched(q, narrowed)).results.map(({ line }) => line.map(({ text }) => text).join(''));

const setCard = (slug: string, name: string, change: string) =>
  sql(`UPDATE card SET ${change} WHERE id = $1`, [stableId(slug, 'card', name)]);

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
  await debateOfClaims('schulen', 'de', [
    'Die Gemeinden verwalten die Häuser der Grundschulen seit Jahren selbst.',
    'Straßenbahnen fahren pünktlicher als Busse.',
  ]);
  await debateOfClaims('ecoles', 'fr', [
    'Les écoles réglées par l’État ont moins de dépenses numériques.',
    'Œuvres rares',
  ]);
  await debateOfClaims('mixed', 'en', [
    'Election officials counted seventeen thousand ballots twice.',
    'Costumes.',
    'An elective course costs more.',
    '欧洲的数字主权需要开放的模型',
    'ประเทศไทยต้องการอินเทอร์เน็ต',
    'Открытые модели снижают цену',
    'Bread and butter are cheap in winter.',
    'Butter makes bread taste better.',
  ]);
});

describe('words are found', () => {
  test.each([
    ['in any form, in English', 'counting ballot', 'Election officials counted'],
    ['in any form, in German', 'gemeinde verwaltet haus', 'Die Gemeinden'],
    ['in any form, in French', 'école numérique dépense', 'Les écoles'],
    ['without accents', 'ecoles reglees', 'Les écoles'],
    ['with accents that are not there', 'Électión', 'Election'],
    ['with letters joined or apart', 'strassenbahn', 'Straßenbahnen'],
    ['with letters joined or apart, the other way', 'OEUVRE', 'Œuvres'],
    ['as they begin', 'offici thous', 'Election officials'],
    ['while the last is being typed', 'seventeen thousan', 'Election officials'],
    ['with capitals of other alphabets', 'ОТКРЫТЫЕ', 'Открытые'],
    ['where none parts them, in Chinese', '数字主权', '欧洲的数字主权'],
    ['where none parts them, a single one', '欧', '欧洲的数字主权'],
    ['where none parts them, in Thai', 'อินเทอร์เน็ต', 'ประเทศไทย'],
  ])('%s', async (_, q, beginning) => {
    // The first word of two is finished, so that it is not the beginning of others.
    const whole = q === 'offici thous' ? 'officials thous' : q;
    expect(await lines(whole, { in: 'cards' })).toContainEqual(expect.stringContaining(beginning));
  });

  test.each([
    ['a letter left out', 'balots', 'ballots'],
    ['letters swapped', 'Elcetion', 'election'],
    ['in German, without the accent', 'gemienden', 'gemeinden'],
    ['in another alphabet', 'откртыые', 'открытые'],
  ])('when misspelt, with what was searched instead: %s', async (_, q, corrected) => {
    const found = await searched(q);
    expect(found).toMatchObject({ corrected, missing: [q] });
    expect(found.total).toBeGreaterThan(0);
  });

  test('in a row, where they are in quotation marks', async () => {
    expect(await lines('"bread and butter"')).toEqual(['Bread and butter are cheap in winter.']);
    expect((await lines('bread butter', { debate: 'mixed' })).length).toBe(2);
  });

  test('and what has a word with a minus is left out', async () => {
    expect(await lines('butter -winter')).toEqual(['Butter makes bread taste better.']);
    expect(await lines('-winter')).toEqual([]);
  });

  test('with every hit marked, and nothing else', async () => {
    const [found] = (await searched('counting ballots')).results;
    expect(found?.line.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['counted', 'ballots']);
  });

  test('the very word before others that begin like it', async () => {
    const found = await lines('cost', { in: 'cards', debate: 'mixed' });
    expect(found).toEqual(['An elective course costs more.', 'Costumes.']);
  });
});

test('what nothing has is said, and what would be found without it', async () => {
  expect(await searched('xyzzyplugh ballots')).toMatchObject({ total: 0, corrected: null, missing: ['xyzzyplugh'] });
  expect(await searched('ballots winter')).toMatchObject({ total: 0, corrected: null, missing: [] });
  expect(await searched('"')).toMatchObject({ total: 0 });
});

test('claims, what explains them, quotes, notes, documents, their paragraphs and speakers are found', async () => {
  const kindsOf = async (q: string, narrowed: Partial<SearchQuery> = {}) =>
    new Set((await searched(q, narrowed)).results.map(({ is }) => is));
  expect(await kindsOf('sovereignty')).toEqual(new Set(['card', 'passage', 'source', 'paragraph']));
  expect(await kindsOf('sovereignty', { in: 'sources' })).toEqual(new Set(['source', 'paragraph']));
  expect(await kindsOf('chips', { kind: 'policy' })).toEqual(new Set(['card']));
  expect((await searched('Taddeo', { in: 'actors' })).results[0]).toMatchObject({
    is: 'actor',
    cards: [{ number: 1 }, { number: 15 }, { number: 16 }],
  });
});

test('a card is found by its number in its debate', async () => {
  expect((await searched('#12', { debate: firstSlug })).results[0]).toMatchObject({ is: 'card', number: 12 });
  expect((await searched('12', { debate: firstSlug, in: 'sources' })).results[0]?.is).not.toBe('card');
});

describe('what may not be seen is not found', () => {
  test.each([
    ['withdrawn', 'withdrawn_seq = 1', 'withdrawn_seq = NULL'],
    ['waiting', 'published_seq = NULL', 'published_seq = 1'],
    ['emptied', 'emptied_seq = 1', 'emptied_seq = NULL'],
  ])('a card that is %s, with its passages; and again when it comes back', async (_, hide, show) => {
    const before = (await searched('lithography', { debate: firstSlug })).total;
    expect(before).toBeGreaterThan(1);
    const { rows } = await sql(
      `SELECT DISTINCT card_id FROM annotation a JOIN annotation_revision r ON r.annotation_id = a.id
       WHERE a.debate_id = $1 AND r.exact ILIKE '%lithography%'`,
      [debate.id],
    );
    const cards = rows.map(({ card_id: id }) => id);
    await sql(`UPDATE card SET ${hide} WHERE id = ANY($1::uuid[])`, [cards]);
    const left = await searched('lithography', { debate: firstSlug });
    expect(left.results.filter(({ is }) => is === 'passage')).toEqual([]);
    await sql(`UPDATE card SET ${show} WHERE id = ANY($1::uuid[])`, [cards]);
    expect((await searched('lithography', { debate: firstSlug })).total).toBe(before);
  });

  test('a debate that is not in the list, but within itself', async () => {
    await sql(`UPDATE debate SET listed = false WHERE slug = 'mixed'`);
    expect((await searched('ballots')).total).toBe(0);
    expect((await searched('balots')).corrected).toBeNull();
    expect((await searched('ballots', { debate: 'mixed' })).total).toBe(1);
    await sql(`UPDATE debate SET listed = true, withdrawn_at = now() WHERE slug = 'mixed'`);
    expect((await searched('ballots')).total).toBe(0);
    expect(await search(visitor, searchQuery.parse({ q: 'ballots', debate: 'mixed' }))).toBeNull();
    await sql(`UPDATE debate SET withdrawn_at = NULL WHERE slug = 'mixed'`);
  });

  test('a discussion’s board, whoever asks', async () => {
    const host = await newPerson();
    const id = await openedBy(host.viewer, { debate: 'mixed', start: 'all' });
    expect(await lines('ballots')).toHaveLength(1);
    expect(await search(host.viewer, searchQuery.parse({ q: 'ballots', debate: id }))).toBeNull();
    expect(
      (await sql(`SELECT FROM findable f JOIN space s USING (debate_id) WHERE s.kind = 'discussion'`)).rows,
    ).toEqual([]);
  });

  test('a document’s text that is not everybody’s', async () => {
    const [source] = (await sql(`SELECT id FROM source WHERE slug = 'briefing' OR written_by_editors LIMIT 1`)).rows;
    const inText = async () => (await searched('lithography', { in: 'sources' })).total;
    expect(await inText()).toBeGreaterThan(0);
    await sql(`UPDATE source SET shared_with = 'author' WHERE id = $1`, [source?.['id']]);
    expect(await inText()).toBe(0);
    await sql(`UPDATE source SET shared_with = 'everyone' WHERE id = $1`, [source?.['id']]);
    expect(await inText()).toBeGreaterThan(0);
  });
});

test('words that were erased or replaced leave no trace, and words that others have stay known', async () => {
  await sql(`UPDATE space SET contributions = 'open' WHERE debate_id = $1`, [debate.id]);
  const { viewer } = await newPerson();
  const { cardId } = await addCard(viewer, 1, { claim: 'Quetzalcanary ballots.', elaboration: 'Quetzalcanary again.' });
  expect((await searched('quetzalcanary')).total).toBe(1);
  await sql(`UPDATE card_revision SET claim = 'Other ballots.', elaboration = NULL WHERE card_id = $1`, [cardId]);
  expect((await searched('quetzalcanary')).total).toBe(0);
  expect((await sql(`SELECT FROM findable_word WHERE word LIKE 'quetz%'`)).rows).toEqual([]);
  expect((await sql(`SELECT FROM findable WHERE words::text LIKE '%quetz%'`)).rows).toEqual([]);
  await setCard('mixed', 'C0', 'withdrawn_seq = 1');
  expect((await sql(`SELECT word FROM findable_word WHERE word IN ('ballots', 'seventeen')`)).rows).toEqual([
    { word: 'ballots' },
  ]);
  await setCard('mixed', 'C0', 'withdrawn_seq = NULL');
  expect((await searched('seventeen')).total).toBe(1);
  expect((await searched('balots', { debate: 'mixed' })).corrected).toBe('ballots');
});

test('what is searched is what it would be if all of it were made anew, however it came about', async () => {
  await loadDebate(await readFirstDebate());
  const now = 'SELECT id, kind, debate_id, card_kind, source_id, paragraph, words::text FROM findable ORDER BY id';
  const words = 'SELECT word FROM findable_word ORDER BY word';
  const kept = [(await sql(now)).rows, (await sql(words)).rows];
  await sql('TRUNCATE findable CASCADE');
  await sql(
    `SELECT keep_findable(ARRAY(
       SELECT id FROM card UNION SELECT id FROM annotation UNION SELECT id FROM actor UNION SELECT id FROM source))`,
  );
  expect(kept[0]?.length).toBeGreaterThan(150);
  expect([(await sql(now)).rows, (await sql(words)).rows]).toEqual(kept);
});
