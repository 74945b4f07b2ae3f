import { beforeAll, describe, expect, test } from 'vitest';
import { findCard } from '../../../lib/cards/queries';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import { cardHistory, cardRevisions, debateHistory } from '../../../lib/history/queries';
import { newId } from '../../../lib/id';
import { moveCard, withdrawCard } from '../../../lib/links/commands';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { undoEvent } from '../../../lib/undo/commands';
import { addCard, debateOf } from '../../support/contributing';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { giveCard, homeLinkOf, setContributions } from '../../support/ownership';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
let author: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
  author = (await newPerson()).viewer;
});

async function historyOf(viewer: Viewer, name: string, page = 1) {
  const debate = await debateOf(viewer);
  const card = await findCard(debate, await cardNumber(name));
  if (card === null) throw new Error(`no card ${name}`);
  return { events: await cardHistory(debate, card, page), revisions: await cardRevisions(debate, card, page) };
}

async function reword(viewer: Viewer, name: string, claim: string) {
  const number = await cardNumber(name);
  const { revision } = (await findCard(await debateOf(viewer), number)) ?? { revision: 0 };
  const words = { kind: 'fact', claim, elaboration: '' } as const;
  const outcome = await reviseCard(viewer, { slug: firstSlug, number, clientId: newId(), revision, ...words });
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function lastSeq(): Promise<number> {
  return Number((await database().prisma.event.findFirstOrThrow({ orderBy: { seq: 'desc' } })).seq);
}

const everything = async (viewer: Viewer) => JSON.stringify(await debateHistory(await debateOf(viewer), 1));

describe('a card’s history', () => {
  test('begins with the files, and names neither the editor nor anybody else', async () => {
    await reword(editor, 'F2', 'Another wording of it.');
    const { events, revisions } = await historyOf(visitor, 'F2');
    expect(events.entries.map(({ verb, who }) => [verb, who])).toEqual([
      ['card.revised', 'editor'],
      ['debate.loaded', 'files'],
    ]);
    expect(revisions.entries.map(({ revision, who }) => [revision, who])).toEqual([
      [2, 'editor'],
      [1, 'files'],
    ]);
    expect(JSON.stringify([events, revisions])).not.toContain(String(editor.personId));
    expect((await historyOf(editor, 'F2')).events.entries[0]?.who).toBe('you');
  });

  test('tells of no wording that waits, not even to its author', async () => {
    await giveCard(cardId('F3'), author);
    await reword(author, 'F3', 'A wording that waits.');
    for (const viewer of [visitor, author, editor]) {
      expect(JSON.stringify(await historyOf(viewer, 'F3'))).not.toContain('that waits');
      expect((await historyOf(viewer, 'F3')).events.entries).toHaveLength(1);
    }
  });

  test('tells of no wording that was undone, but of the undoing', async () => {
    await reword(editor, 'F4', 'A wording taken back.');
    await undoEvent(editor, { slug: firstSlug, seq: await lastSeq(), clientId: newId() });
    const { events, revisions } = await historyOf(visitor, 'F4');
    expect(events.entries[0]).toMatchObject({ verb: 'event.undone', undone: 'card.revised', who: 'editor' });
    expect(JSON.stringify(revisions)).not.toContain('taken back');
  });

  test('shows no words of a card that was withdrawn while others had answered', async () => {
    const [number, claim] = [await cardNumber('R7'), (await historyOf(visitor, 'R7')).revisions.entries[0]?.claim];
    await giveCard(cardId('R7'), author);
    await withdrawCard(author, { slug: firstSlug, number, clientId: newId() });
    const { events, revisions } = await historyOf(visitor, 'R7');
    expect(events.entries[0]).toMatchObject({ verb: 'card.withdrawn', who: 'author', card: { claim: null } });
    expect(revisions.entries).toMatchObject([{ claim: null, elaboration: null, isEmptied: true }]);
    expect(await everything(visitor)).not.toContain(String(claim));
  });

  test('is cut into pages, each wording with the one before it', async () => {
    for (let at = 1; at <= 12; at += 1) await reword(editor, 'F5', `Wording number ${String(at)}.`);
    const { entries, before, hasMore } = (await historyOf(visitor, 'F5')).revisions;
    expect([entries.length, entries[0]?.revision, before?.revision, hasMore]).toEqual([10, 13, 3, true]);
    const older = (await historyOf(visitor, 'F5', 2)).revisions;
    expect([older.entries.map(({ revision }) => revision), older.before]).toEqual([[3, 2, 1], null]);
  });
});

describe('the debate’s history', () => {
  test('tells of no card that waits, nor of a rating', async () => {
    const before = await everything(visitor);
    await addCard(author, await cardNumber('F1'), { claim: 'A card that waits.' });
    for (const viewer of [visitor, editor]) expect(await everything(viewer)).not.toContain('A card that waits');
    expect(await everything(visitor)).toBe(before);
  });

  test('names a card that was added at once until it is withdrawn', async () => {
    const debate = await debateOf(author);
    await setContributions(debate, 'open');
    const added = await addCard(author, await cardNumber('F1'), { claim: 'A card added at once.' });
    expect((await debateHistory(debate, 1)).entries[0]).toMatchObject({ verb: 'card.added', who: 'you' });
    expect((await debateHistory(await debateOf(visitor), 1)).entries[0]).toMatchObject({ who: 'author' });
    await undoEvent(author, { slug: firstSlug, seq: added.seq, clientId: newId() });
    expect(await everything(visitor)).not.toContain('A card added at once');
    await setContributions(debate, 'reviewed');
  });

  test('is cut into pages of 30, the newest first, none twice', async () => {
    for (let at = 0; at < 32; at += 1) await reword(editor, 'F6', `Turn ${String(at)}.`);
    const debate = await debateOf(visitor);
    const [one, two] = [await debateHistory(debate, 1), await debateHistory(debate, 2)];
    expect([one.entries.length, one.hasMore]).toEqual([30, true]);
    const seqs = [...one.entries, ...two.entries].map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
  });

  test('tells of a move', async () => {
    const place = (await homeLinkOf(cardId('O4')))?.place ?? 0;
    const to = await cardNumber('P4');
    const moving = { slug: firstSlug, number: await cardNumber('O4'), relation: 'attacks', to, place } as const;
    expect(await moveCard(editor, { ...moving, clientId: newId() })).toMatchObject({ ok: true });
    const newest = (await debateHistory(await debateOf(visitor), 1)).entries[0];
    expect(newest).toMatchObject({ verb: 'card.moved', who: 'editor' });
  });
});
