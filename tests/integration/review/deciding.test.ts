import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAnnotation } from '../../../lib/annotations/commands';
import { newAnnotation } from '../../../lib/annotations/schema';
import { reviseCard } from '../../../lib/cards/commands';
import { findCard } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import { addLink } from '../../../lib/links/commands';
import { newLink } from '../../../lib/links/schema';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { reviseProposal, resubmitProposal, withdrawProposal } from '../../../lib/proposals/commands';
import { findProposal, readQueue } from '../../../lib/proposals/queries';
import { acceptProposal, mergeProposal, returnProposal } from '../../../lib/review/commands';
import { acceptance, type Acceptance } from '../../../lib/review/schema';
import { undoEvent } from '../../../lib/undo/commands';
import { addCard, debateOf, fromElsewhere, type Added } from '../../support/contributing';
import { digestOfTables } from '../../support/digest';
import { cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
let author: Viewer;
let number: number;
let added: Added;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
  number = await cardNumber('F2');
});
beforeEach(async () => {
  author = (await newPerson()).viewer;
  added = await addCard(author, number, fromElsewhere);
});

const on = (id: string) => ({ slug: firstSlug, id, clientId: newId() });
const accept = (viewer: Viewer, id: string, change: Partial<Acceptance> = {}) =>
  acceptProposal(viewer, acceptance.parse({ ...on(id), revision: 1, ...change }));
const send = (viewer: Viewer, id: string, revision = 1) =>
  returnProposal(viewer, { ...on(id), revision, text: 'Say who counted.' });
const merge = (viewer: Viewer, id: string, into: number) => mergeProposal(viewer, { ...on(id), revision: 1, into });
const undo = (viewer: Viewer, seq: number) => undoEvent(viewer, { slug: firstSlug, seq, clientId: newId() });
const words = { kind: 'fact', claim: 'In other words.', elaboration: 'More of it.' } as const;
const view = async (viewer: Viewer, id: string) => findProposal(await debateOf(viewer), id);

/** All tables but those in which every write leaves something. */
async function tables() {
  const { event: _event, stream: _stream, receipt: _receipt, ...others } = await digestOfTables();
  return others;
}

/** Decides, and undoes it: what is left behind is nothing but words. */
async function expectUndone(decide: () => Promise<{ ok: boolean; value?: { seq: number } }>): Promise<void> {
  const { card_revision: _words, proposal_word: _word, ...before } = await tables();
  const decided = await decide();
  expect(decided).toMatchObject({ ok: true });
  const { card_revision: _more, proposal_word: _other, ...meanwhile } = await tables();
  expect(meanwhile).not.toEqual(before);
  expect(await undo(editor, decided.value?.seq ?? 0)).toMatchObject({ ok: true });
  const { card_revision: _kept, proposal_word: _also, ...after } = await tables();
  expect(after).toEqual(before);
}

async function proposeWording(): Promise<string> {
  const own = await accept(editor, added.proposalId);
  const of = own.ok ? (own.value.number ?? 0) : 0;
  const revised = await reviseCard(author, { slug: firstSlug, number: of, clientId: newId(), revision: 1, ...words });
  return (revised.ok ? revised.value.proposalId : null) ?? '';
}

describe('what waits', () => {
  test('is there for its author and the editors alone, in its place', async () => {
    for (const viewer of [author, editor]) {
      const found = await view(viewer, added.proposalId);
      expect(found).toMatchObject({ kind: 'card', state: 'waiting', seen: 1, word: null });
      expect(found?.surroundings?.path.at(-1)?.relation).toBe('supports');
      expect(found?.card?.passages).toHaveLength(1);
    }
    for (const viewer of [visitor, (await newPerson()).viewer]) expect(await view(viewer, added.proposalId)).toBeNull();
  });

  test('is decided by an editor of its debate alone, and in their queue', async () => {
    const { id } = await debateOf(editor);
    const [own, foreign] = [await newPerson(), await newPerson()];
    const link = await database().prisma.editorLink.findFirstOrThrow();
    const editorship = { id: newId(), personId: own.viewer.personId ?? '', editorLinkId: link.id, debateId: id };
    await database().prisma.editorship.create({ data: editorship });
    expect((await readQueue(own.viewer, 1)).count).toBe((await readQueue(editor, 1)).count);
    expect(await readQueue(foreign.viewer, 1)).toEqual({ queued: [], count: 0 });
    expect(await accept(own.viewer, added.proposalId)).toMatchObject({ ok: true });
  });

  test('is in the queue of who edits its debate, oldest first', async () => {
    const later = await addCard(author, number);
    const { queued, count } = await readQueue(editor, 1);
    const ids = queued.map(({ proposal }) => proposal.id);
    expect(ids.indexOf(added.proposalId)).toBeLessThan(ids.indexOf(later.proposalId));
    expect(count).toBeGreaterThanOrEqual(2);
    expect(await readQueue(author, 1)).toEqual({ queued: [], count: 0 });
    expect(await readQueue(visitor, 1)).toEqual({ queued: [], count: 0 });
  });
});

describe('accepted', () => {
  test('a card gets the next number and is everybody’s, with its link, passage and document', async () => {
    const debate = await debateOf(visitor);
    const last = await database().prisma.card.aggregate({ _max: { number: true } });
    const outcome = await accept(editor, added.proposalId);
    expect(outcome).toMatchObject({ ok: true, value: { number: (last._max.number ?? 0) + 1 } });
    const card = await findCard(debate, (last._max.number ?? 0) + 1);
    expect(card?.passages.map(({ label }) => label)).toEqual([expect.stringMatching(/^R\d+$/)]);
    expect((await debateOf(visitor)).version).toBe(outcome.ok ? outcome.value.seq : 0);
    expect((await view(author, added.proposalId))?.state).toBe('accepted');
  });

  test('with other words it says those, and the author’s stay kept', async () => {
    const outcome = await accept(editor, added.proposalId, words);
    const card = await findCard(await debateOf(visitor), outcome.ok ? (outcome.value.number ?? 0) : 0);
    expect(card).toMatchObject({ revision: 2, claim: words.claim, elaboration: words.elaboration });
  });

  test('a wording is the card’s, and what it replaced stays kept', async () => {
    const id = await proposeWording();
    expect(await accept(editor, id, { revision: 2 })).toMatchObject({ ok: true });
    const card = await database().prisma.card.findUniqueOrThrow({ where: { id: added.cardId } });
    expect(card.revision).toBe(2);
  });

  test('a passage is everybody’s with its document', async () => {
    const asked = { slug: firstSlug, number, clientId: newId(), ...fromElsewhere };
    const outcome = await addAnnotation(author, newAnnotation.parse(asked));
    const id = (outcome.ok ? outcome.value.proposalId : null) ?? '';
    await expectUndone(() => accept(editor, id));
    expect(await accept(editor, id)).toMatchObject({ ok: true, value: { number } });
    const card = await findCard(await debateOf(visitor), number);
    expect(card?.passages.some(({ sourceTitle }) => sourceTitle === fromElsewhere.title)).toBe(true);
  });

  test('a link is everybody’s', async () => {
    const asked = { slug: firstSlug, clientId: newId(), from: number, to: await cardNumber('R3'), relation: 'context' };
    const outcome = await addLink(author, newLink.parse(asked));
    const id = (outcome.ok ? outcome.value.proposalId : null) ?? '';
    expect(await view(editor, id)).toMatchObject({ kind: 'link', link: { relation: 'context' } });
    await expectUndone(() => accept(editor, id));
    expect(await accept(editor, id)).toMatchObject({ ok: true, value: { number } });
    const { linkId } = await database().prisma.proposal.findUniqueOrThrow({ where: { id } });
    const link = await database().prisma.link.findUniqueOrThrow({ where: { id: linkId ?? '' } });
    expect(link.publishedSeq).not.toBeNull();
  });

  test('twice with one id it is accepted once', async () => {
    const input = acceptance.parse({ ...on(added.proposalId), revision: 1 });
    const first = await acceptProposal(editor, input);
    const before = await digestOfTables();
    expect(await acceptProposal(editor, input)).toEqual(first);
    expect(await digestOfTables()).toEqual(before);
  });

  test('and undone, everything is as it was', async () => {
    await expectUndone(() => accept(editor, added.proposalId));
    await expectUndone(() => accept(editor, added.proposalId, words));
    const wording = await proposeWording();
    const revision = (await view(editor, wording))?.seen ?? 0;
    await expectUndone(() => accept(editor, wording, { revision }));
  });
});

describe('sent back', () => {
  test('its author reads the word, changes it, and it waits again', async () => {
    expect(await send(editor, added.proposalId)).toMatchObject({ ok: true });
    expect(await view(author, added.proposalId)).toMatchObject({ state: 'returned', word: 'Say who counted.' });
    const revised = await reviseProposal(author, { ...on(added.proposalId), revision: 1, ...words });
    expect(revised).toMatchObject({ ok: true });
    expect(await view(editor, added.proposalId)).toMatchObject({ state: 'waiting', seen: 2, word: null });
    expect(await accept(editor, added.proposalId)).toMatchObject({ ok: false, reason: 'stale' });
    expect(await accept(editor, added.proposalId, { revision: 2 })).toMatchObject({ ok: true });
  });

  test('it may be sent again as it is, and undone', async () => {
    await expectUndone(() => send(editor, added.proposalId));
    await send(editor, added.proposalId);
    expect(await resubmitProposal(author, on(added.proposalId))).toMatchObject({ ok: true });
    expect(await resubmitProposal(author, on(added.proposalId))).toMatchObject({ ok: false, reason: 'waits' });
  });

  test('nobody else hears of it', async () => {
    const { version } = await debateOf(visitor);
    await send(editor, added.proposalId);
    await reviseProposal(author, { ...on(added.proposalId), revision: 1, ...words });
    expect((await debateOf(visitor)).version).toBe(version);
  });
});

test('taken back by its author it is gone, and comes back when that is undone', async () => {
  const before = await tables();
  const outcome = await withdrawProposal(author, on(added.proposalId));
  expect(await findCard(await debateOf(author), number)).not.toBeNull();
  expect(await view(author, added.proposalId)).toMatchObject({ state: 'withdrawn', card: null });
  expect(await undo(author, outcome.ok ? outcome.value.seq : 0)).toMatchObject({ ok: true });
  expect(await tables()).toEqual(before);
});

describe('merged', () => {
  test('what came with it stands at the other card, everybody’s; and undone, everything is as it was', async () => {
    const into = await addCard(editor, number);
    await expectUndone(() => merge(editor, added.proposalId, into.number ?? 0));
    expect(await merge(editor, added.proposalId, into.number ?? 0)).toMatchObject({
      ok: true,
      value: { number: into.number },
    });
    const card = await findCard(await debateOf(visitor), into.number ?? 0);
    expect(card?.passages.map(({ label }) => label)).toEqual([expect.stringMatching(/^R\d+$/)]);
    // Both answered the same card in the same way.
    const link = await database().prisma.link.findUniqueOrThrow({ where: { id: added.linkId } });
    expect(link.withdrawnSeq).not.toBeNull();
    expect(await view(author, added.proposalId)).toMatchObject({ state: 'merged', intoNumber: into.number });
  });

  test('answers, other links and ratings move along, and go back with an undo', async () => {
    // As after an acceptance that was undone when the card had been rated and an answer waited.
    const into = await addCard(editor, await cardNumber('F3'));
    const { prisma } = database();
    const answer = await addCard(author, number);
    await prisma.link.update({ where: { id: answer.linkId }, data: { toCardId: added.cardId } });
    const [one, two] = [(await newPerson()).viewer.personId, (await newPerson()).viewer.personId];
    const debate = await debateOf(editor);
    const rating = (authorId: string | null, cardId: string) => ({
      ...{ id: newId(), debateId: debate.id, spaceId: debate.spaceId, authorId, cardId, value: 3, revision: 1, seq: 1 },
    });
    const moving = rating(one, added.cardId);
    await prisma.rating.createMany({ data: [moving, rating(two, added.cardId), rating(two, into.cardId)] });
    await expectUndone(() => merge(editor, added.proposalId, into.number ?? 0));
    await merge(editor, added.proposalId, into.number ?? 0);
    const links = await prisma.link.findMany({ where: { id: { in: [added.linkId, answer.linkId] } } });
    expect(links.find(({ id }) => id === answer.linkId)).toMatchObject({ toCardId: into.cardId, publishedSeq: null });
    expect(links.find(({ id }) => id === added.linkId)).toMatchObject({ fromCardId: into.cardId, home: false });
    const ratings = await prisma.rating.findMany({ where: { cardId: into.cardId } });
    expect(ratings.map(({ authorId }) => authorId).sort()).toEqual([one, two].sort());
  });
});
