import { expect, test } from 'vitest';
import { createCard } from '../../../lib/cards/commands';
import { newCard } from '../../../lib/cards/schema';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { checkBase, takeSnapshot } from '../../faults/base-check';
import type { Entry } from '../../faults/history';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor } from '../../support/people';

test('the base check finds what was lost, what is there twice, what no event says, and gaps', async () => {
  await loadFirstDebate();
  const { pool } = database();
  const { viewer } = await newEditor();
  const base = await takeSnapshot(pool);
  const words = 'A claim that is looked for.';
  const input = newCard.parse({ slug: firstSlug, clientId: newId(), to: 1, relation: 'supports', claim: words });
  const made = await createCard(viewer, input);
  if (!made.ok) throw new Error(made.reason);
  const { seq } = made.value;
  const told = { answer: { seq }, given: '', status: 200, wasUnknown: false, fate: 'acknowledged' } as const;
  const entry: Entry = {
    target: 'cards',
    kind: 'cards',
    body: { clientId: input.clientId },
    cookie: '',
    words,
    ...told,
  };
  const check = (more: Partial<Entry> = {}) => checkBase(pool, base, [{ ...entry, ...more }]);

  expect(await check()).toEqual({ lost: [], doubled: [], faults: [] });
  expect((await check({ body: { clientId: newId() } })).lost).toHaveLength(1);
  expect((await check({ words: 'Something else.' })).lost).toHaveLength(1);
  expect((await check({ answer: { seq: seq + 1 } })).lost).toHaveLength(1);
  expect((await check({ fate: 'refused' })).doubled).toHaveLength(1);
  await pool.query(
    'UPDATE annotation_revision SET exact = $1 WHERE annotation_id = (SELECT min(id::text)::uuid FROM annotation)',
    [words],
  );
  expect((await check()).doubled).toHaveLength(1);
  await pool.query('UPDATE card SET number = 9999 WHERE number = $1', [made.value.number]);
  expect((await check()).faults).toEqual([expect.stringContaining('number is 9999')]);
  await pool.query('UPDATE stream SET seq = seq + 1');
  expect((await check()).faults).toContainEqual(expect.stringContaining('has gaps'));
  await pool.query('DELETE FROM card_revision WHERE claim = $1', [words]);
  expect((await check()).faults).toContainEqual(expect.stringContaining('without its words'));
});
