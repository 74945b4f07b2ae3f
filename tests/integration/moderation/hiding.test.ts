import { beforeEach, describe, expect, test } from 'vitest';
import { createCard } from '../../../lib/cards/commands';
import { findCard } from '../../../lib/cards/queries';
import { newCard } from '../../../lib/cards/schema';
import { database } from '../../../lib/db/client';
import type { Acted } from '../../../lib/discussions/commands';
import { newId } from '../../../lib/id';
import { hideCard, putOnScreen, removeAuthor, returnCard, showCard } from '../../../lib/moderation/commands';
import { classCards, deedsOf } from '../../../lib/moderation/queries';
import { cardReturn } from '../../../lib/moderation/schema';
import type { Outcome } from '../../../lib/outcome';
import type { Viewer } from '../../../lib/people/viewer';
import { reviseProposal } from '../../../lib/proposals/commands';
import { readQueue } from '../../../lib/proposals/queries';
import { proposalRevision } from '../../../lib/proposals/schema';
import { acceptProposal } from '../../../lib/review/commands';
import { acceptance } from '../../../lib/review/schema';
import { sourcesOf } from '../../../lib/sources/queries';
import { undoEvent } from '../../../lib/undo/commands';
import { checkBase, takeSnapshot, type Snapshot } from '../../faults/base-check';
import { act, discussionOf, openedBy, takeIn } from '../../support/discussing';
import { newPerson } from '../../support/people';

let [host, one, other]: [Viewer, Viewer, Viewer] = [...(await people())];
let id = '';
let base: Snapshot;

async function people(): Promise<[Viewer, Viewer, Viewer]> {
  return [(await newPerson()).viewer, (await newPerson()).viewer, (await newPerson()).viewer];
}

beforeEach(async () => {
  [host, one, other] = await people();
  id = await openedBy(host);
  await takeIn(one, id, 'Otter');
  await takeIn(other, id, 'Heron');
  base = await takeSnapshot(database().pool);
  await act(host, id, 'start', 'go-on', 'go-on');
});

async function write(viewer: Viewer, claim: string, to = 1, more: object = {}): Promise<number> {
  const asked = { slug: id, clientId: newId(), to, relation: 'supports', claim, ...more };
  const outcome = await createCard(viewer, newCard.parse(asked));
  if (!outcome.ok || outcome.value.number === null) throw new Error('the card was refused');
  return outcome.value.number;
}

const on = (number: number) => ({ slug: id, clientId: newId(), number });

async function sees(viewer: Viewer, number: number): Promise<boolean> {
  return (await findCard((await discussionOf(viewer, id)).board, number)) !== null;
}

const undo = async (viewer: Viewer, seq: number) => undoEvent(viewer, { slug: id, clientId: newId(), seq });

async function seqOf(outcome: Promise<Outcome<Acted, string>>): Promise<number> {
  const done = await outcome;
  if (!done.ok) throw new Error(`refused: ${done.reason}`);
  return done.value.seq;
}

/** What replaying all events gives is what stands there. */
async function expectSound(): Promise<void> {
  expect(await checkBase(database().pool, base, [])).toEqual({ lost: [], doubled: [], faults: [] });
}

const passage = { backing: 'elsewhere', title: 'A report', pasted: 'So it says.', speaker: 'document' };

describe('a card that is hidden', () => {
  test('is its author’s and the hosts’, with the answers below it, until it is shown again', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.', 1, passage);
    const answer = await write(other, 'Clubs do so too.', card);
    await seqOf(hideCard(host, on(card)));
    expect([await sees(one, card), await sees(other, card), await sees(other, answer)]).toEqual([true, false, true]);
    expect(await sees(one, answer)).toBe(false);
    expect(await sourcesOf((await discussionOf(other, id)).board)).toEqual([]);
    const listed = await classCards(await discussionOf(host, id));
    expect(listed.map(({ number, isHidden }) => [number, isHidden])).toEqual([
      [answer, true],
      [card, true],
    ]);
    await expectSound();

    expect(await showCard(host, on(answer))).toMatchObject({ reason: 'not-hidden' });
    await seqOf(showCard(host, on(card)));
    expect([await sees(other, card), await sees(one, answer)]).toEqual([true, true]);
    expect(await sourcesOf((await discussionOf(other, id)).board)).toHaveLength(1);
    await expectSound();
  });

  test('comes back with all of it when that is undone, and goes again when the showing is undone', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.', 1, passage);
    const answer = await write(other, 'Clubs do so too.', card);
    expect(await undo(host, await seqOf(hideCard(host, on(card))))).toMatchObject({ ok: true });
    expect([await sees(other, card), await sees(one, answer)]).toEqual([true, true]);
    expect(await sourcesOf((await discussionOf(other, id)).board)).toHaveLength(1);
    await seqOf(hideCard(host, on(card)));
    const shown = await seqOf(showCard(host, on(card)));
    expect(await undo(host, shown)).toMatchObject({ ok: true });
    expect(await sees(other, card)).toBe(false);
    await seqOf(showCard(host, on(card)));
    expect(await sees(other, card)).toBe(true);
    await expectSound();
  });

  test('cannot be answered, and nothing else gets its number', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    await seqOf(hideCard(host, on(card)));
    const asked = { slug: id, clientId: newId(), to: card, relation: 'supports', claim: 'An answer.' };
    expect(await createCard(one, newCard.parse(asked))).toMatchObject({ reason: 'no-target' });
    expect(await write(other, 'Practice makes what was learnt stay.')).toBe(card + 1);
    await expectSound();
  });

  test('stays hidden by itself when what it answers is shown again', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    const answer = await write(other, 'Clubs do so too.', card);
    await seqOf(hideCard(host, on(answer)));
    await seqOf(hideCard(host, on(card)));
    expect(await showCard(host, on(answer))).toMatchObject({ reason: 'below-hidden' });
    await seqOf(showCard(host, on(card)));
    expect([await sees(other, card), await sees(one, answer)]).toEqual([true, false]);
    await seqOf(showCard(host, on(answer)));
    expect(await sees(one, answer)).toBe(true);
    await expectSound();
  });

  test('is hidden by hosts, once, and is no thesis', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    expect(await hideCard(other, on(card))).toMatchObject({ reason: 'not-allowed' });
    expect(await hideCard((await newPerson()).viewer, on(card))).toMatchObject({ reason: 'not-found' });
    expect(await hideCard(host, on(1))).toMatchObject({ reason: 'thesis' });
    expect(await hideCard(host, on(99))).toMatchObject({ reason: 'no-card' });
    const input = on(card);
    expect(await hideCard(host, input)).toEqual(await hideCard(host, input));
    expect(await hideCard(host, on(card))).toMatchObject({ reason: 'hidden' });
    expect(await undo(other, await seqOf(hideCard(host, input)))).toMatchObject({ reason: 'not-allowed' });
    await expectSound();
  });
});

describe('a card that goes back to its author', () => {
  const back = (number: number) => cardReturn.parse({ ...on(number), text: 'Say where this is from.' });

  test('waits for other words, and keeps its number when the host accepts those', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    await seqOf(returnCard(host, back(card)));
    expect([await sees(one, card), await sees(other, card)]).toEqual([true, false]);
    const { board } = await discussionOf(one, id);
    const proposalId = (await findCard(board, card))?.proposalId ?? '';
    const words = { revision: 1, kind: 'fact', claim: 'Homework takes an hour a day.', elaboration: '' };
    const sent = proposalRevision.parse({ slug: id, id: proposalId, clientId: newId(), ...words });
    expect(await reviseProposal(one, sent)).toMatchObject({ ok: true });
    expect((await readQueue(host, 1, board.id)).count).toBe(1);
    const accepted = acceptance.parse({ slug: id, id: proposalId, clientId: newId(), revision: 2 });
    expect(await acceptProposal(host, accepted)).toMatchObject({ value: { number: card } });
    expect((await findCard((await discussionOf(other, id)).board, card))?.claim).toBe('Homework takes an hour a day.');
    // A second time, it is the same proposal.
    await seqOf(returnCard(host, back(card)));
    await expectSound();
  });

  test('stands again when that is undone, and can go back once more', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    const seq = await seqOf(returnCard(host, back(card)));
    expect(await undo(host, seq)).toMatchObject({ ok: true });
    expect(await sees(other, card)).toBe(true);
    await seqOf(returnCard(host, back(card)));
    await expectSound();
  });

  test('has no answers', async () => {
    const card = await write(one, 'Homework takes the afternoon from children.');
    await write(other, 'Clubs do so too.', card);
    expect(await returnCard(host, back(card))).toMatchObject({ reason: 'answered' });
    expect(await sees(other, card)).toBe(true);
    await expectSound();
  });
});

test('a card is put on the screen and taken off, and one that is hidden is not put there', async () => {
  const card = await write(one, 'Homework takes the afternoon from children.');
  await seqOf(putOnScreen(host, on(card)));
  expect((await discussionOf(host, id)).spotlightId).not.toBeNull();
  await seqOf(putOnScreen(host, { slug: id, clientId: newId() }));
  expect((await discussionOf(host, id)).spotlightId).toBeNull();
  await seqOf(hideCard(host, on(card)));
  expect(await putOnScreen(host, on(card))).toMatchObject({ reason: 'hidden' });
  expect(await putOnScreen(one, on(card))).toMatchObject({ reason: 'not-allowed' });
});

test('who wrote a card is removed without being named', async () => {
  const card = await write(one, 'Homework takes the afternoon from children.');
  expect(await removeAuthor(host, on(1))).toMatchObject({ reason: 'no-author' });
  await seqOf(removeAuthor(host, on(card)));
  await expect(sees(one, card)).rejects.toThrow('no discussion');
  expect(await sees(other, card)).toBe(true);
});

test('the log says which host did what, and what can be undone', async () => {
  const card = await write(one, 'Homework takes the afternoon from children.');
  const seq = await seqOf(hideCard(host, on(card)));
  const [last] = await deedsOf(await discussionOf(host, id));
  expect(last).toMatchObject({ seq, verb: 'card.hidden', host: 1, isOwn: true, number: card, canUndo: true });
  await undo(host, seq);
  const deeds = await deedsOf(await discussionOf(host, id));
  expect(deeds[0]).toMatchObject({ verb: 'event.undone', canUndo: false });
  expect(deeds[1]).toMatchObject({ verb: 'card.hidden', canUndo: false });
  expect(deeds.some(({ verb }) => verb === 'card.added')).toBe(false);
});
