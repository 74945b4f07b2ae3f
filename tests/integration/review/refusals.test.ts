import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { reviseProposal, resubmitProposal, withdrawProposal } from '../../../lib/proposals/commands';
import { findProposal } from '../../../lib/proposals/queries';
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

async function proposeWording(): Promise<string> {
  const own = await accept(editor, added.proposalId);
  const of = own.ok ? (own.value.number ?? 0) : 0;
  const revised = await reviseCard(author, { slug: firstSlug, number: of, clientId: newId(), revision: 1, ...words });
  return (revised.ok ? revised.value.proposalId : null) ?? '';
}

describe('refused, without a trace, is', () => {
  async function expectRefusal(decide: () => Promise<unknown>, reason: string): Promise<void> {
    const before = await digestOfTables();
    expect(await decide()).toMatchObject({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  }

  test('everybody but editors who decide, and everybody but the author who changes', async () => {
    const { proposalId: id } = added;
    const other = (await newPerson()).viewer;
    for (const viewer of [other, visitor]) {
      await expectRefusal(() => accept(viewer, id), 'not-found');
      await expectRefusal(() => send(viewer, id), 'not-found');
      await expectRefusal(() => merge(viewer, id, number), 'not-found');
      await expectRefusal(() => withdrawProposal(viewer, on(id)), 'not-found');
      await expectRefusal(() => resubmitProposal(viewer, on(id)), 'not-found');
      await expectRefusal(() => reviseProposal(viewer, { ...on(id), revision: 1, ...words }), 'not-found');
    }
    await expectRefusal(() => accept(author, id), 'not-allowed');
    await expectRefusal(() => withdrawProposal(editor, on(id)), 'not-allowed');
    await expectRefusal(
      () => acceptProposal(editor, { ...acceptance.parse({ ...on(id), revision: 1 }), slug: 'none' }),
      'not-found',
    );
    await expectRefusal(() => accept(editor, newId()), 'not-found');
  });

  test('what was decided, and what its author has changed since', async () => {
    await expectRefusal(() => accept(editor, added.proposalId, { revision: 2 }), 'stale');
    await expectRefusal(() => reviseProposal(author, { ...on(added.proposalId), revision: 2, ...words }), 'stale');
    await accept(editor, added.proposalId);
    await expectRefusal(() => send(editor, added.proposalId), 'decided');
    await expectRefusal(() => withdrawProposal(author, on(added.proposalId)), 'decided');
  });

  test('a card that has another place since the editor looked', async () => {
    await database().prisma.link.update({ where: { id: added.linkId }, data: { place: 2 } });
    await expectRefusal(() => accept(editor, added.proposalId), 'stale');
    expect((await view(editor, added.proposalId))?.seen).toBe(2);
    expect(await accept(editor, added.proposalId, { revision: 2 })).toMatchObject({ ok: true });
  });

  test('a card whose target was taken back', async () => {
    const target = await addCard(editor, number);
    const waiting = await addCard(author, target.number ?? 0);
    await undo(editor, target.seq);
    await expectRefusal(() => accept(editor, waiting.proposalId), 'target-gone');
  });

  test('a wording of a card that has another by now, until the editor has seen both', async () => {
    const id = await proposeWording();
    const proposal = await view(editor, id);
    const change = { ...words, claim: 'An editor’s wording.', slug: firstSlug, clientId: newId(), revision: 1 };
    expect(await reviseCard(editor, { ...change, number: proposal?.number ?? 0 })).toMatchObject({ ok: true });
    await expectRefusal(() => accept(editor, id, { revision: 2 }), 'outdated');
    await expectRefusal(() => accept(editor, id, { revision: 2, base: 1 }), 'outdated');
    expect((await view(editor, id))?.standing).toMatchObject({ revision: 3, claim: 'An editor’s wording.' });
    expect(await accept(editor, id, { revision: 2, base: 3 })).toMatchObject({ ok: true });
  });

  test('a merge into nothing', async () => {
    await expectRefusal(() => merge(editor, added.proposalId, 99_999), 'no-target');
  });
});

test('of two editors who decide at once, one decides and the other is told', async () => {
  const other = (await newEditor()).viewer;
  const told = await Promise.all([accept(editor, added.proposalId), send(other, added.proposalId)]);
  expect(told.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['decided', 'ok']);
});
