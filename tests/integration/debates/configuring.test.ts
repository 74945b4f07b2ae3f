import { expect, test } from 'vitest';
import { POST } from '../../../app/api/debates/route';
import {
  addAxis,
  addPosition,
  createDebate,
  listDebate,
  restoreDebate,
  stopEditing,
  withdrawDebate,
} from '../../../lib/debates/commands';
import { axesOf, findDebate, listDebates, positionsOf } from '../../../lib/debates/queries';
import { newDebate } from '../../../lib/debates/schema';
import { newId } from '../../../lib/id';
import { visitor } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { newEditor, newPerson } from '../../support/people';

const fields = () => ({ clientId: newId(), question: 'Homework?', answer1: 'Yes', answer2: 'No' });

async function opened() {
  const { viewer } = await newPerson();
  const outcome = await createDebate(viewer, newDebate.parse(fields()));
  const slug = outcome.ok ? outcome.value.slug : '';
  const debate = await findDebate(viewer, slug);
  if (debate === null) throw new Error('not found');
  return { viewer, debate, slug };
}

const isListed = async (slug: string) => (await listDebates(visitor)).some((debate) => debate.slug === slug);

test('answers are added with a sentence each, none twice, and at most twelve', async () => {
  const { viewer, debate, slug } = await opened();
  const add = (name: string, thesis = '') => addPosition(viewer, { slug, clientId: newId(), name, thesis });
  expect(await add('Perhaps', 'Sometimes, and not for all.')).toMatchObject({ ok: true, value: { seq: 2 } });
  const before = await digestOfTables();
  expect(await add('PERHAPS')).toMatchObject({ reason: 'there-already', field: 'name' });
  expect(await digestOfTables()).toEqual(before);
  for (let at = 4; at <= 12; at += 1) expect(await add(`Answer ${String(at)}`)).toMatchObject({ ok: true });
  expect(await add('One too many')).toMatchObject({ reason: 'full', field: 'name' });
  const names = (await positionsOf(debate)).map(({ name }) => name);
  expect(names).toHaveLength(12);
  expect(names.slice(0, 4)).toEqual(['Yes', 'No', 'Perhaps', 'Answer 4']);
});

test('axes are added, at most four, and no position takes a side on a new one', async () => {
  const { viewer, debate, slug } = await opened();
  const add = (name: string) => addAxis(viewer, { slug, clientId: newId(), name, low: 'less', high: 'more' });
  for (const name of ['One', 'Two', 'Three', 'Four']) expect(await add(name)).toMatchObject({ ok: true });
  expect(await add('Five')).toMatchObject({ reason: 'full', field: 'name' });
  expect(await axesOf(debate)).toMatchObject([{ name: 'One', lowName: 'less', highName: 'more' }, {}, {}, {}]);
  expect((await positionsOf(debate)).map(({ places }) => places)).toEqual([{}, {}]);
});

test('the server’s editors list a debate and take it off; who opened it may not', async () => {
  const { viewer, slug } = await opened();
  const editor = (await newEditor()).viewer;
  const list = (listed: 'yes' | 'no', by = editor) => listDebate(by, { slug, clientId: newId(), listed });
  expect(await list('yes', viewer)).toMatchObject({ reason: 'not-allowed' });
  expect(await isListed(slug)).toBe(false);
  expect(await list('yes')).toMatchObject({ ok: true });
  expect(await list('yes')).toMatchObject({ reason: 'unchanged' });
  expect(await isListed(slug)).toBe(true);
  expect(await list('no')).toMatchObject({ ok: true });
  expect(await isListed(slug)).toBe(false);
});

test('a withdrawn debate comes back as it was, by the server’s editors alone', async () => {
  const { viewer, debate, slug } = await opened();
  const named = () => ({ slug, clientId: newId() });
  expect(await withdrawDebate(viewer, named())).toMatchObject({ ok: true });
  expect(await findDebate(visitor, slug)).toBeNull();
  expect(await restoreDebate(viewer, named())).toMatchObject({ reason: 'not-allowed' });
  const editor = (await newEditor()).viewer;
  expect(await restoreDebate(editor, named())).toMatchObject({ ok: true });
  expect(await restoreDebate(editor, named())).toMatchObject({ reason: 'unchanged' });
  expect(await findDebate(visitor, slug)).toMatchObject({ question: debate.question, listed: false });
  expect(await positionsOf(debate)).toHaveLength(2);
});

test('who stops editing may change nothing any more, and still reads', async () => {
  const { viewer, slug } = await opened();
  expect(await stopEditing(viewer, { slug, clientId: newId() })).toMatchObject({ ok: true });
  expect(await findDebate(viewer, slug)).toMatchObject({ mayEdit: false });
  const added = await addPosition(viewer, { slug, clientId: newId(), name: 'Late', thesis: '' });
  expect(added).toMatchObject({ reason: 'not-allowed' });
});

test('who opens a debate too often is told how long to wait, and gets back all that was typed', async () => {
  const { token } = await newPerson();
  const send = (more: Record<string, string>) =>
    POST(
      new Request('http://localhost/api/debates', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-counterpoint-address': '192.0.2.77',
          host: 'localhost',
          origin: 'http://localhost',
          cookie: `counterpoint=${token}`,
        },
        body: new URLSearchParams({ ...fields(), page: '/debates/new', ...more }).toString(),
      }),
      { params: Promise.resolve({}) },
    );
  for (let sent = 0; sent < 30; sent += 1) expect((await send({})).status).toBe(303);
  const before = await digestOfTables();
  const refused = await send({ about: 'Typed with care.' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
  expect(await refused.json()).toMatchObject({ values: { question: 'Homework?', about: 'Typed with care.' } });
  expect(await digestOfTables()).toEqual(before);
});
