import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { findCards, nearlySame } from '../../../lib/search/queries';
import { cardId, loadFirstDebate, publishedDebate, readFirstDebate, withCards } from '../../support/first-debate';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
});

const sql = (text: string, values: unknown[] = []) => database().pool.query<Record<string, unknown>>(text, values);

const claimsFound = async (text: string) => (await findCards(debate, text)).map(({ claim }) => claim);

/** Every card that has words now has them in the index’s form, and no other row is there. */
async function expectInStep(): Promise<void> {
  const { rows } = await sql(
    `SELECT c.id FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
     FULL JOIN card_words w ON w.card_id = c.id
     WHERE w.words IS DISTINCT FROM likeness_words(r.claim)`,
  );
  expect(rows).toEqual([]);
}

test('what is searched is what the cards say now, whoever changed them and how', async () => {
  await expectInStep();
  const file = await readFirstDebate();
  await loadDebate(withCards(file, { F2: { claim: 'A wording that nobody has thought of so far.' } }));
  await expectInStep();
  const found = await nearlySame(debate, 'A wording nobody has thought of so far');
  expect(found.map(({ claim }) => claim)).toEqual(['A wording that nobody has thought of so far.']);
  await loadDebate(file);
  await expectInStep();
  expect(await nearlySame(debate, 'A wording nobody has thought of so far')).toEqual([]);
});

test('words that were erased leave nothing that could be searched', async () => {
  await sql('UPDATE card_revision SET claim = NULL WHERE card_id = $1', [cardId('R3')]);
  expect((await sql('SELECT FROM card_words WHERE card_id = $1', [cardId('R3')])).rows).toEqual([]);
  await expectInStep();
  expect(await claimsFound('recent quarrels with the Trump')).not.toContainEqual(expect.stringContaining('recent'));
});

test.each([
  ['withdrawn', 'withdrawn_seq = 1'],
  ['waiting for an editor', 'published_seq = NULL'],
  ['emptied', 'emptied_seq = 1'],
])('a card that is %s is not named', async (_, change) => {
  const claim = 'Rivals outside Europe can use Europe’s open models as freely as Europeans can.';
  const [there] = await nearlySame(debate, claim);
  expect(there).toMatchObject({ claim, likeness: 1 });
  await sql(`UPDATE card SET ${change} WHERE space_id = $1 AND number = $2`, [debate.spaceId, there?.number]);
  expect(await nearlySame(debate, claim)).toEqual([]);
  expect(await claimsFound(claim)).not.toContain(claim);
  expect((await findCards(debate, `#${String(there?.number)}`)).map(({ number }) => number)).not.toContain(
    there?.number,
  );
  await sql(`UPDATE card SET published_seq = 1, withdrawn_seq = NULL, emptied_seq = NULL WHERE number = $1`, [
    there?.number,
  ]);
});

test('other debates’ cards are not named', async () => {
  const file = await readFirstDebate();
  const sources = file.sources.map((source) => ({ ...source, slug: `other-${source.slug}` }));
  await loadDebate({ ...file, slug: 'other', sources });
  const other = await publishedDebate('other');
  await sql(
    `UPDATE card_revision r SET claim = 'Only the other debate says this of ' || r.claim
             FROM card c WHERE c.id = r.card_id AND c.debate_id = $1`,
    [other.id],
  );
  expect((await findCards(other, 'only the other debate says')).length).toBe(10);
  expect(await claimsFound('only the other debate says')).toEqual([]);
});

test('letters that come apart into many still fit the index', async () => {
  const claim = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0xfb50 + at)).join('');
  await sql('UPDATE card_revision SET claim = $2 WHERE card_id = $1', [cardId('R9'), claim]);
  expect((await nearlySame(debate, claim))[0]?.claim).toBe(claim);
});

test.each([
  'Открытые модели снижают цену для школ',
  'Η δημόσια δαπάνη αυξάνει το κόστος',
  '公共预算需要更多时间',
  'البيانات المفتوحة تقلل التكلفة',
])('likeness and search know every script: %s', async (claim) => {
  await sql('UPDATE card_revision SET claim = $2 WHERE card_id = $1', [cardId('R9'), claim]);
  expect((await nearlySame(debate, `${claim}.`))[0]).toMatchObject({ claim, likeness: 1 });
  expect((await findCards(debate, claim.slice(0, 5)))[0]?.claim).toBe(claim);
});
