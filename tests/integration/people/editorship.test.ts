import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { claimEditorship, createEditorLink, endEditorship, hasEditorLink } from '../../../lib/people/commands';
import { newToken } from '../../../lib/people/tokens';
import { viewerOf, visitor } from '../../../lib/people/viewer';
import { digestOfTables } from '../../support/digest';
import { newEditor, newPerson } from '../../support/people';

beforeEach(() => database().pool.query('TRUNCATE person, editor_link CASCADE'));

test('a server has no editor’s link until one is made', async () => {
  expect(await hasEditorLink()).toBe(false);
  await createEditorLink();
  expect(await hasEditorLink()).toBe(true);
});

test('the link makes a browser that was nobody’s an editor’s', async () => {
  const outcome = await claimEditorship(visitor, { key: await createEditorLink() });
  const token = outcome.ok ? outcome.value.token : null;
  expect(token).toMatch(/^[\w-]{32}$/);
  const viewer = await viewerOf(token);
  expect(viewer.isEditor).toBe(true);
  expect(viewer.personId).not.toBeNull();
});

test('somebody who has a cookie keeps it, and becomes an editor', async () => {
  const { viewer, token } = await newPerson();
  expect(viewer.isEditor).toBe(false);
  expect(await claimEditorship(viewer, { key: await createEditorLink() })).toEqual({
    ok: true,
    value: { token: null, slug: null },
  });
  expect(await viewerOf(token)).toEqual({ personId: viewer.personId, isEditor: true, arrivesWith: null });
});

test('one link serves several browsers, and one browser twice', async () => {
  const key = await createEditorLink();
  const first = await claimEditorship(visitor, { key });
  const token = first.ok ? first.value.token : null;
  expect(await claimEditorship(visitor, { key })).toMatchObject({ ok: true });
  expect(await claimEditorship(await viewerOf(token), { key })).toEqual({
    ok: true,
    value: { token: null, slug: null },
  });
  expect(await database().prisma.editorship.count()).toBe(2);
});

test('a wrong key makes nobody an editor, and leaves no trace', async () => {
  await createEditorLink();
  const before = await digestOfTables();
  expect(await claimEditorship(visitor, { key: newToken() })).toMatchObject({ ok: false, reason: 'unknown-key' });
  const { viewer, token } = await newPerson();
  expect(await claimEditorship(viewer, { key: newToken() })).toMatchObject({ ok: false, reason: 'unknown-key' });
  expect((await viewerOf(token)).isEditor).toBe(false);
  expect((await digestOfTables())['editorship']).toBe(before['editorship']);
});

test('a new link withdraws the older ones; who edits goes on editing', async () => {
  const old = await createEditorLink();
  const { token } = await newEditor();
  const newest = await createEditorLink();
  expect(await claimEditorship(visitor, { key: old })).toMatchObject({ ok: false, reason: 'unknown-key' });
  expect(await claimEditorship(visitor, { key: newest })).toMatchObject({ ok: true });
  expect((await viewerOf(token)).isEditor).toBe(true);
});

test('who stops editing is no editor any more, and can begin again', async () => {
  const { viewer, token } = await newEditor();
  expect(await endEditorship(viewer)).toEqual({ ok: true, value: null });
  expect(await viewerOf(token)).toEqual({ personId: viewer.personId, isEditor: false, arrivesWith: null });
  await claimEditorship(await viewerOf(token), { key: await createEditorLink() });
  expect((await viewerOf(token)).isEditor).toBe(true);
});

test('stopping changes nothing for others, nor for a visitor', async () => {
  const { token } = await newEditor();
  const before = await digestOfTables();
  await endEditorship(visitor);
  expect(await digestOfTables()).toEqual(before);
  await endEditorship((await newEditor()).viewer);
  expect((await viewerOf(token)).isEditor).toBe(true);
});

test('the database holds no key and no token, only what cannot be turned back', async () => {
  const key = await createEditorLink();
  const { token } = await newEditor();
  for (const secret of [key, token]) {
    const found = await database().pool.query(
      `SELECT FROM editor_link l WHERE l::text LIKE $1 OR l.hash = $2
       UNION ALL SELECT FROM person_token t WHERE t::text LIKE $1 OR t.hash = $2`,
      [`%${secret}%`, Buffer.from(secret)],
    );
    expect(found.rowCount).toBe(0);
  }
});

test('an unknown token, and one that was taken back, are a visitor’s', async () => {
  expect(await viewerOf(newToken())).toEqual({ personId: null, isEditor: false, arrivesWith: null });
  const { token } = await newEditor();
  await database().prisma.personToken.deleteMany();
  expect(await viewerOf(token)).toEqual({ personId: null, isEditor: false, arrivesWith: null });
});
