import { beforeEach, describe, expect, test } from 'vitest';
import { isFromDiscussion } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import { positionsOf } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { copyDiscussion, promoteCards } from '../../../lib/reports/commands';
import { promotableOf, tableOf } from '../../../lib/reports/queries';
import { promotion } from '../../../lib/reports/schema';
import { addCard, debateOf, fromElsewhere } from '../../support/contributing';
import { act, discussionOf, openedBy, takeIn } from '../../support/discussing';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { vote } from '../../support/voting';
import { newEditor, newPerson } from '../../support/people';

let [host, one]: [Viewer, Viewer] = [(await newPerson()).viewer, (await newPerson()).viewer];
let id = '';

beforeEach(async () => {
  await loadFirstDebate();
  host = (await newPerson()).viewer;
  one = (await newPerson()).viewer;
  id = await openedBy(host, { debate: firstSlug, start: 'picks', reports: 'yes', minutes2: 9, gate: 2 });
  await takeIn(one, id, '=Otter');
  await act(host, id, 'start', 'go-on', 'go-on');
});

async function settle(contributions: 'open' | 'reviewed' | 'closed'): Promise<void> {
  const { spaceId } = await debateOf(host);
  await database().prisma.space.update({ where: { id: spaceId }, data: { contributions } });
}

const promote = (viewer: Viewer, ...numbers: (number | null)[]) => {
  const chosen = Object.fromEntries(numbers.map((number) => [`card-${String(number)}`, 'yes']));
  return promoteCards(viewer, promotion.parse({ slug: id, clientId: newId(), ...chosen }));
};

const copiesOf = async (cardId: string) =>
  database().prisma.card.findMany({ where: { copiedFromId: cardId }, include: { answering: true, annotations: true } });

describe('cards are taken over', () => {
  test('into an open debate at once: with author, place, passage and document, once', async () => {
    await settle('open');
    const first = await addCard(one, 1, { slug: id, claim: 'Ours to keep.', ...fromElsewhere });
    const answer = await addCard(one, first.number ?? 0, { slug: id, relation: 'attacks', claim: 'Too dear.' });
    expect(await promote(host, answer.number, first.number)).toMatchObject({ ok: true });
    expect(await promote(host, answer.number, first.number)).toMatchObject({ ok: true });
    const [copy, ...more] = await copiesOf(first.cardId);
    expect(more).toEqual([]);
    expect(copy).toMatchObject({ authorId: one.personId, withdrawnSeq: null });
    expect(copy?.number).not.toBeNull();
    expect(copy?.annotations).toHaveLength(1);
    const debate = await debateOf(host);
    const [thesis] = await positionsOf(debate);
    expect(copy?.answering).toMatchObject([{ toCardId: thesis?.thesisId, relation: 'supports', home: true }]);
    expect((await copiesOf(answer.cardId))[0]?.answering).toMatchObject([{ toCardId: copy?.id, relation: 'attacks' }]);
    expect(await isFromDiscussion({ id: copy?.id ?? '' })).toBe(true);
    expect(await isFromDiscussion({ id: thesis?.thesisId ?? '' })).toBe(false);
    expect((await promotableOf(await discussionOf(host, id))).map(({ isThere }) => isThere)).toEqual([true, true]);
  });

  test('into a reviewed debate as proposals, into a closed one not at all', async () => {
    const card = await addCard(one, 1, { slug: id });
    await settle('closed');
    expect(await promote(host, card.number)).toMatchObject({ reason: 'closed' });
    await settle('reviewed');
    expect(await promote(host, card.number)).toMatchObject({ ok: true });
    const [copy] = await copiesOf(card.cardId);
    expect(copy).toMatchObject({ number: null, publishedSeq: null });
    const proposals = await database().prisma.proposal.findMany({ where: { cardId: copy?.id ?? '' } });
    expect(proposals).toMatchObject([{ kind: 'card', state: 'waiting', authorId: one.personId }]);
  });

  test('only with what they answer, only by hosts, only what was written here', async () => {
    await settle('open');
    const first = await addCard(one, 1, { slug: id });
    const answer = await addCard(one, first.number ?? 0, { slug: id });
    expect(await promote(host, answer.number)).toMatchObject({ reason: 'no-parent' });
    expect(await promote(host, 1)).toMatchObject({ reason: 'no-card' });
    expect(await promote(one, first.number)).toMatchObject({ reason: 'not-allowed' });
    expect(await promote((await newEditor()).viewer, first.number)).toMatchObject({ reason: 'not-found' });
    expect(await copiesOf(first.cardId)).toEqual([]);
  });
});

describe('another discussion begins as one began', () => {
  test('with the same debate, cards and plan, and nothing of what was written', async () => {
    await addCard(one, 1, { slug: id, claim: 'Only here.' });
    const input = { slug: id, clientId: newId() };
    const copied = await copyDiscussion(host, input);
    expect(await copyDiscussion(host, input)).toEqual(copied);
    const [before, after] = [await discussionOf(host, id), await discussionOf(host, copied.ok ? copied.value.id : '')];
    expect(after).toMatchObject({ plan: before.plan, about: firstSlug, reports: true, state: { status: 'lobby' } });
    const count = ({ board }: typeof before) => database().prisma.card.count({ where: { debateId: board.id } });
    expect(await count(after)).toBe((await count(before)) - 1);
  });

  test('with the same question and answers', async () => {
    const own = await openedBy(host, { answer3: 'Sometimes' });
    const copied = await copyDiscussion(host, { slug: own, clientId: newId() });
    const { board } = await discussionOf(host, copied.ok ? copied.value.id : '');
    expect(board.question).toBe('Should homework be optional?');
    expect((await positionsOf(board)).map(({ name }) => name)).toEqual(['Yes', 'No', 'Sometimes']);
  });

  test('for hosts alone', async () => {
    expect(await copyDiscussion(one, { slug: id, clientId: newId() })).toMatchObject({ reason: 'not-allowed' });
  });
});

test('tables are the host’s, with names only where that was announced', async () => {
  await addCard(one, 1, { slug: id, claim: 'Ours.' });
  await vote(one, id, { phase: 0, choice: 'for' });
  const discussion = await discussionOf(host, id);
  expect((await tableOf(discussion, 'cards'))?.rows.at(-1)?.at(-1)).toBe('=Otter');
  expect((await tableOf(discussion, 'participants'))?.rows).toEqual([['=Otter', 1, 0, 0, 0, 1]]);
  expect((await tableOf(discussion, 'votes'))?.rows[0]?.slice(0, 3)).toEqual(['=Otter', 'for', null]);
  expect(await tableOf(await discussionOf(one, id), 'cards')).toBeNull();
  const quiet = { ...discussion, reports: false };
  expect((await tableOf(quiet, 'cards'))?.rows.at(-1)?.at(-1)).toBeNull();
  expect(await tableOf(quiet, 'participants')).toBeNull();
  expect((await tableOf(quiet, 'votes'))?.rows).toEqual([['for', null]]);
});
