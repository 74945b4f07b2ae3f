import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { done, refused, type Outcome } from '../../../lib/outcome';
import type { Viewer } from '../../../lib/people/viewer';
import { writeToSpace, type Happening } from '../../../lib/spaces/commands';
import { digestOfTables, streamOf } from '../../support/digest';
import { loadFirstDebate } from '../../support/first-debate';
import { newEditor } from '../../support/people';

let debate: Debate;
let viewer: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  viewer = (await newEditor()).viewer;
});

function write(work: () => Promise<Outcome<Happening, 'no'>>, clientId = newId()) {
  return writeToSpace({ viewer, space: debate, clientId, work, answer: ({ revision }) => revision ?? 0 });
}

const happens = () => Promise.resolve(done<Happening>({ verb: 'card.revised', revision: 5 }));

test('a write that throws after its work leaves nothing behind, and the next takes its number', async () => {
  const before = await digestOfTables();
  const failing = write(async () => {
    await Promise.resolve();
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await digestOfTables()).toEqual(before);
  const { seq } = await streamOf(debate.spaceId);
  expect(await write(happens)).toEqual({ ok: true, value: 5 });
  expect((await streamOf(debate.spaceId)).seq).toBe(seq + 1);
});

test('a refused write leaves nothing behind, not even what it wrote before it was refused', async () => {
  const before = await digestOfTables();
  const outcome = await writeToSpace({
    ...{ viewer, space: debate, clientId: newId(), answer: () => 0 },
    work: async ({ transaction }) => {
      await transaction.debate.update({ where: { id: debate.id }, data: { about: 'spoilt' } });
      return refused('no');
    },
  });
  expect(outcome).toEqual({ ok: false, reason: 'no' });
  expect(await digestOfTables()).toEqual(before);
});

test('a refused write may be sent again with its id, and is then looked at afresh', async () => {
  const clientId = newId();
  expect(await write(() => Promise.resolve(refused('no')), clientId)).toMatchObject({ ok: false });
  expect(await write(happens, clientId)).toEqual({ ok: true, value: 5 });
  expect(await write(() => Promise.resolve(refused('no')), clientId)).toEqual({ ok: true, value: 5 });
});

test('whoever listens is told the space and the number once it is written, and no word', async () => {
  const listener = await database().pool.connect();
  const told: string[] = [];
  listener.on('notification', ({ payload = '' }) => told.push(payload));
  await listener.query('LISTEN counterpoint');
  await write(() => Promise.resolve(refused('no')));
  await write(happens);
  const { seq } = await streamOf(debate.spaceId);
  await expect.poll(() => told).toEqual([`${debate.spaceId}:${String(seq)}`]);
  await listener.query('UNLISTEN *');
  listener.release();
});
