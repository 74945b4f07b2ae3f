import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { findDebate } from '../../../lib/debates/queries';
import { rotateCode } from '../../../lib/discussions/commands';
import { newId } from '../../../lib/id';
import {
  comeBack,
  issueSlips,
  joinDiscussion,
  leaveBrowser,
  removeParticipant,
  rename,
  restoreParticipant,
} from '../../../lib/participants/commands';
import { codeOfDiscussion, findBack, findDoor, ownReturnWord, slipsOf } from '../../../lib/participants/queries';
import { viewerOf, visitor, type Viewer } from '../../../lib/people/viewer';
import { act, discussionOf, openedBy } from '../../support/discussing';
import { newPerson } from '../../support/people';

let host: Viewer = visitor;
let one: Viewer = visitor;
let id = '';
let code = '';

beforeEach(async () => {
  [host, one] = [(await newPerson()).viewer, (await newPerson()).viewer];
  await open();
});

async function open(change: Readonly<Record<string, string>> = {}) {
  id = await openedBy(host, change);
  code = (await codeOfDiscussion({ id })) ?? '';
}

const join = (viewer: Viewer, name = 'Quiet Otter', clientId = newId(), typed = code) =>
  joinDiscussion(viewer, { clientId, code: typed, name });
const people = () => database().prisma.participant.findMany({ where: { discussionId: id } });
const back = (viewer: Viewer, word: string) => comeBack(viewer, { clientId: newId(), word });

describe('a code', () => {
  test('lets in, however it is typed, and joining twice is joining once', async () => {
    const clientId = newId();
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(await join(one, 'Quiet Otter', clientId, typed)).toMatchObject({ ok: true, value: { id } });
    await Promise.all([join(one, 'Quiet Otter', clientId), join(one), join(one, 'Warm Owl')]);
    expect((await people()).map(({ name }) => name)).toEqual(['Quiet Otter']);
    expect((await discussionOf(one, id)).role).toBe('participant');
  });

  test('that many use at once gives each another name', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, async () => (await newPerson()).viewer));
    const outcomes = await Promise.all(many.map((viewer) => join(viewer)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(new Set((await people()).map(({ name }) => name)).size).toBe(20);
  });

  test('that is wrong, replaced, expired or over opens nothing', async () => {
    expect(await join(one, 'x', newId(), 'ZZZZZZ')).toMatchObject({ reason: 'no-discussion', field: 'code' });
    await rotateCode(host, { slug: id, clientId: newId() });
    expect(await join(one)).toMatchObject({ reason: 'no-discussion' });
    code = (await codeOfDiscussion({ id })) ?? '';
    await database().prisma.discussion.update({ where: { id }, data: { codeExpiresAt: new Date(0) } });
    expect(await join(one)).toMatchObject({ reason: 'no-discussion' });
    await open();
    await act(host, id, 'close');
    expect(await join(one)).toMatchObject({ reason: 'no-discussion' });
    expect(await people()).toEqual([]);
  });

  test('does not let in while it is locked, and not its host', async () => {
    expect(await join(host)).toMatchObject({ reason: 'host' });
    await act(host, id, 'lock');
    expect(await join(one)).toMatchObject({ reason: 'locked' });
    await act(host, id, 'unlock');
    expect(await join(one)).toMatchObject({ ok: true });
  });
});

describe('names of one’s own', () => {
  test('are each somebody’s alone, and can be changed', async () => {
    await open({ naming: 'own' });
    const other = (await newPerson()).viewer;
    await join(one, 'Mia');
    expect(await join(other, 'MIA')).toMatchObject({ reason: 'name-taken', field: 'name' });
    await join(other, 'Lou');
    const asked = { slug: id, clientId: newId() };
    expect(await rename(other, { ...asked, name: 'mía' })).toMatchObject({ reason: 'name-taken' });
    expect(await rename(other, { ...asked, name: 'LOU' })).toMatchObject({ ok: true });
    expect((await discussionOf(other, id)).name).toBe('LOU');
  });

  test('are not taken where names are made up', async () => {
    await join(one, 'Rude Person');
    expect((await people())[0]?.name).not.toBe('Rude Person');
    expect(await rename(one, { slug: id, clientId: newId(), name: 'Mia' })).toMatchObject({ reason: 'not-own' });
  });
});

describe('who was removed', () => {
  test('sees nothing, does not come back by code or word, and is restored as who they were', async () => {
    await join(one);
    const word = (await ownReturnWord(await discussionOf(one, id))) ?? '';
    const [participant] = await people();
    const named = () => ({ slug: id, clientId: newId(), participant: participant?.id ?? '' });
    expect(await removeParticipant(one, named())).toMatchObject({ reason: 'not-allowed' });
    expect(await removeParticipant(host, named())).toMatchObject({ ok: true });
    expect(await removeParticipant(host, named())).toMatchObject({ reason: 'unchanged' });
    expect(await findDebate(one, id)).toBeNull();
    expect(await join(one)).toMatchObject({ reason: 'removed' });
    expect(await back(visitor, word)).toMatchObject({ reason: 'removed' });
    expect(await restoreParticipant(host, named())).toMatchObject({ ok: true });
    expect((await discussionOf(one, id)).name).toBe('Quiet Otter');
  });
});

describe('a return word', () => {
  test('makes another browser the same person’s', async () => {
    await join(one);
    const word = (await ownReturnWord(await discussionOf(one, id))) ?? '';
    expect(word).toHaveLength(8);
    const outcome = await back((await newPerson()).viewer, `${word.slice(0, 4)} ${word.slice(4).toLowerCase()}`);
    const token = outcome.ok ? outcome.value.token : null;
    expect((await viewerOf(token)).personId).toBe(one.personId);
    expect(await back(one, word)).toMatchObject({ value: { token: null } });
    expect(await people()).toHaveLength(1);
  });

  test('that is wrong brings nobody in, and a host’s browser stays the host’s', async () => {
    expect(await back(visitor, 'ABCDEFGH')).toMatchObject({ reason: 'no-such-word' });
    await join(one);
    const word = (await ownReturnWord(await discussionOf(one, id))) ?? '';
    expect(await back(host, word)).toMatchObject({ reason: 'runs' });
    expect(await leaveBrowser(one, { slug: id, clientId: newId() })).toMatchObject({ value: { code } });
  });
});

describe('a slip', () => {
  test('is one pupil’s on any device, and the server knows its number alone', async () => {
    expect(await issueSlips(one, { slug: id, clientId: newId(), count: 3 })).toMatchObject({ reason: 'not-found' });
    expect(await issueSlips(host, { slug: id, clientId: newId(), count: 30 })).toMatchObject({ ok: true });
    expect(await issueSlips(host, { slug: id, clientId: newId(), count: 31 })).toMatchObject({ reason: 'too-many' });
    const slip = (await slipsOf(id)).at(6);
    const word = slip?.word ?? '';
    expect(await findBack(word)).toMatchObject({ slip: 7, name: null });
    // Two devices at once, in the browser of somebody who is in already.
    await join(one);
    const outcomes = await Promise.all([back(one, word), back(visitor, word), back(visitor, word)]);
    const whose = await Promise.all(outcomes.map(async (each) => viewerOf(each.ok ? each.value.token : null)));
    expect(new Set(whose.map(({ personId }) => personId)).size).toBe(1);
    expect(whose[0]?.personId).not.toBe(one.personId);
    const joined = (await people()).filter(({ slip: number }) => number !== null);
    expect(joined).toMatchObject([{ slip: 7, personId: whose[0]?.personId }]);
    expect(await ownReturnWord(await discussionOf(whose[0] ?? visitor, id))).toBe(word);
  });

  test('waits before a locked door, and lets back in who was in', async () => {
    await issueSlips(host, { slug: id, clientId: newId(), count: 2 });
    const [first, second] = await slipsOf(id);
    await back(visitor, first?.word ?? '');
    await act(host, id, 'lock');
    expect(await back(visitor, second?.word ?? '')).toMatchObject({ reason: 'locked' });
    expect(await back(visitor, first?.word ?? '')).toMatchObject({ ok: true });
  });
});

test('joining leaves the numbers of events whole, and tells the hosts alone', async () => {
  await join(one);
  await join(one, 'x', newId(), 'ZZZZZZ');
  const { spaceId } = (await discussionOf(host, id)).board;
  const events = await database().prisma.event.findMany({ where: { spaceId }, orderBy: { seq: 'asc' } });
  expect(events.map(({ seq, verb, isPublic }) => [Number(seq), verb, isPublic])).toEqual([
    [1, 'discussion.opened', true],
    [2, 'participant.joined', false],
  ]);
  expect(await findDoor(one, code)).toMatchObject({ standing: 'participant', isFull: false });
});
