import { expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import {
  changeWords,
  createDebate,
  makeEditorLink,
  placePositions,
  withdrawDebate,
} from '../../../lib/debates/commands';
import { axesOf, findDebate, placesSeen, positionsOf, revisionOf } from '../../../lib/debates/queries';
import { axisPlaces, newDebate } from '../../../lib/debates/schema';
import { newId } from '../../../lib/id';
import { claimEditorship } from '../../../lib/people/commands';
import { arriving, viewerOf, visitor } from '../../../lib/people/viewer';
import { digestOfTables, streamOf } from '../../support/digest';
import { newPerson } from '../../support/people';

const form = (more: object = {}) =>
  newDebate.parse({ clientId: newId(), question: 'Phones in class?', answer1: 'Yes', answer2: 'No', ...more });

async function opened(more: object = {}) {
  const { viewer } = await newPerson();
  const outcome = await createDebate(viewer, form(more));
  if (!outcome.ok) throw new Error('refused');
  const debate = await findDebate(viewer, outcome.value.slug);
  if (debate === null) throw new Error('not found');
  return { viewer, debate };
}

test('a visitor opens a debate, edits it, and others read it but find it in no list', async () => {
  const sent = form();
  const { viewer, token } = arriving(sent.clientId);
  const first = await createDebate(viewer, sent);
  const before = await digestOfTables();
  expect(await createDebate(viewer, sent)).toEqual(first);
  expect(await digestOfTables()).toEqual(before);
  const slug = first.ok ? first.value.slug : '';
  expect(slug).toMatch(/^phones-in-class/);
  expect(await findDebate(await viewerOf(token), slug)).toMatchObject({ mayEdit: true, listed: false, version: 1 });
  const debate = await findDebate(visitor, slug);
  expect(debate).toMatchObject({ mayEdit: false });
  expect(await streamOf(debate?.spaceId ?? '')).toEqual({ seq: 1, publishedSeq: 1, events: [1] });
  const event = await database().prisma.event.findFirstOrThrow({ where: { spaceId: debate?.spaceId ?? '' } });
  expect(JSON.stringify(event.changes)).not.toMatch(/Phones|Yes/);
});

test('sent twice at once it is one debate; two people get two addresses', async () => {
  const [sent, { viewer }] = [form({ question: 'At once?' }), await newPerson()];
  const [one, same] = await Promise.all([createDebate(viewer, sent), createDebate(viewer, sent)]);
  expect(one).toEqual(same);
  const others = await Promise.all([opened({ question: 'At once?' }), opened({ question: 'At once?' })]);
  const slugs = others.map(({ debate }) => debate.slug).sort();
  expect(slugs).toEqual(['at-once-2', 'at-once-3']);
});

test('the corners of two axes are called after their ends', async () => {
  const axes = {
    axis1: 'How?',
    axis1Low: 'small',
    axis1High: 'large',
    axis2: 'Who?',
    axis2Low: 'few',
    axis2High: 'all',
  };
  const { debate } = await opened({ ...axes, corners: 'yes', answer1: '', answer2: 'Ours' });
  expect(await positionsOf(debate)).toMatchObject([
    { name: 'small, few', places: { 'axis-1': -1, 'axis-2': -1 } },
    { name: 'Ours', places: { 'axis-1': 1, 'axis-2': -1 } },
    { name: 'small, all' },
    { name: 'large, all', places: { 'axis-1': 1, 'axis-2': 1 } },
  ]);
  expect(await axesOf(debate)).toHaveLength(2);
});

test('refused with nothing changed: strangers, what is stale, what is there already', async () => {
  const { viewer, debate } = await opened();
  const [stranger, slug] = [(await newPerson()).viewer, debate.slug];
  const words = { slug, question: 'Else?', about: '', language: 'en' } as const;
  const revision = revisionOf(debate.question, debate.about, debate.language);
  const before = await digestOfTables();
  const change = (more: object) => ({ ...words, revision, clientId: newId(), ...more });
  expect(await changeWords(stranger, change({}))).toMatchObject({ reason: 'not-allowed' });
  expect(await changeWords(viewer, change({ revision: 'old' }))).toMatchObject({ reason: 'stale' });
  expect(await changeWords(viewer, change({ question: debate.question }))).toMatchObject({ reason: 'unchanged' });
  expect(await withdrawDebate(stranger, { slug, clientId: newId() })).toMatchObject({ reason: 'not-allowed' });
  expect(await makeEditorLink(stranger, { slug, clientId: newId() })).toMatchObject({ reason: 'not-allowed' });
  expect(await digestOfTables()).toEqual(before);
  expect(await changeWords(viewer, change({}))).toMatchObject({ ok: true, value: { seq: 2 } });
});

test('an editor’s link is for one debate; a newer one ends it', async () => {
  const [{ viewer, debate }, other] = [await opened(), await opened()];
  const clientId = newId();
  const made = await makeEditorLink(viewer, { slug: debate.slug, clientId });
  expect(await makeEditorLink(viewer, { slug: debate.slug, clientId })).toEqual(made);
  const key = made.ok ? made.value.key : '';
  const claimed = await claimEditorship(visitor, { key });
  const helper = await viewerOf(claimed.ok ? claimed.value.token : null);
  expect(await findDebate(helper, debate.slug)).toMatchObject({ mayEdit: true });
  expect(await findDebate(helper, other.debate.slug)).toMatchObject({ mayEdit: false });
  await makeEditorLink(viewer, { slug: debate.slug, clientId: newId() });
  expect(await claimEditorship(visitor, { key })).toMatchObject({ reason: 'unknown-key' });
  expect(await makeEditorLink(viewer, { slug: debate.slug, clientId })).toMatchObject({ reason: 'superseded' });
});

test('positions are put on an axis and off it', async () => {
  const axis = { axis1: 'How?', axis1Low: 'small', axis1High: 'large' };
  const { viewer, debate } = await opened(axis);
  const put = async (place: '1' | 'none') => {
    const seen = (await positionsOf(debate)).map(({ key, places }) => ({ key, value: places['axis-1'] }));
    const target = { slug: debate.slug, key: 'axis-1', clientId: newId(), revision: placesSeen(seen) };
    return placePositions(viewer, axisPlaces.parse({ ...target, 'position-1': place }));
  };
  expect(await put('1')).toMatchObject({ ok: true });
  expect((await positionsOf(debate))[0]?.places).toEqual({ 'axis-1': 1 });
  expect(await put('none')).toMatchObject({ ok: true });
  expect((await positionsOf(debate))[0]?.places).toEqual({});
});

test('a withdrawn debate is found by nobody; sent again the answer is the same', async () => {
  const { viewer, debate } = await opened();
  const sent = { slug: debate.slug, clientId: newId() };
  const first = await withdrawDebate(viewer, sent);
  expect(await findDebate(viewer, debate.slug)).toBeNull();
  expect(await withdrawDebate(viewer, sent)).toEqual(first);
});
