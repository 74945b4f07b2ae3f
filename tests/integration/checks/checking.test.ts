import { beforeAll, describe, expect, test } from 'vitest';
import { checkCard } from '../../../lib/checks/commands';
import { cardsToCheck, checksOf } from '../../../lib/checks/queries';
import { newCheck, type NewCheck } from '../../../lib/checks/schema';
import { reviseCard } from '../../../lib/cards/commands';
import { findCard } from '../../../lib/cards/queries';
import { eraseViewer } from '../../../lib/contributions/commands';
import { contributionsOf, ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { undoEvent } from '../../../lib/undo/commands';
import { addCard, debateOf } from '../../support/contributing';
import { digestOfTables } from '../../support/digest';
import { cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

const given = (number: number, change: Partial<NewCheck> = {}) =>
  newCheck.parse({ ...{ slug: firstSlug, number, clientId: newId(), revision: 1, result: 'matches' }, ...change });

async function checksSeenBy(viewer: Viewer, number: number) {
  const debate = await debateOf(viewer);
  const card = await findCard(debate, number);
  if (card === null) throw new Error('no card');
  return checksOf(debate, card);
}

async function settle(contributions: 'open' | 'reviewed' | 'closed') {
  const { id } = await debateOf(editor);
  await database().prisma.space.updateMany({ where: { debateId: id }, data: { contributions } });
}

describe('a check', () => {
  test('of an editor stands on the card with who, when and what, and takes it off the list', async () => {
    const number = await cardNumber('F2');
    const before = await cardsToCheck(await debateOf(editor), 'unchecked', 1);
    const outcome = await checkCard(editor, given(number, { note: 'Read it: paragraph two.' }));
    expect(outcome).toMatchObject({ ok: true });
    const { viewer } = await newPerson();
    expect(await checksSeenBy(viewer, number)).toMatchObject([
      { result: 'matches', note: 'Read it: paragraph two.', who: 'editor', isStale: false },
    ]);
    expect(await checksSeenBy(editor, number)).toMatchObject([{ who: 'you' }]);
    const after = await cardsToCheck(await debateOf(viewer), 'unchecked', 1);
    expect(after.counts.get('unchecked')).toBe((before.counts.get('unchecked') ?? 0) - 1);
    const matching = await cardsToCheck(await debateOf(viewer), 'matches', 1);
    expect(matching.cards.map((card) => card.number)).toEqual([number]);
  });

  test('of an earlier wording is stale, and the card is unchecked again', async () => {
    const number = await cardNumber('F3');
    await checkCard(editor, given(number));
    const before = await cardsToCheck(await debateOf(editor), 'unchecked', 1);
    await reviseCard(editor, {
      ...{ slug: firstSlug, number, clientId: newId(), revision: 1, kind: 'fact', elaboration: '' },
      claim: 'Another wording of it.',
    });
    expect(await checksSeenBy(editor, number)).toMatchObject([{ isStale: true }]);
    const after = await cardsToCheck(await debateOf(editor), 'unchecked', 1);
    expect(after.counts.get('unchecked')).toBe((before.counts.get('unchecked') ?? 0) + 1);
    expect(await checkCard(editor, given(number))).toEqual({ ok: false, reason: 'stale' });
  });

  test('sent twice is one; taken back it is gone', async () => {
    const number = await cardNumber('F5');
    const input = given(number, { result: 'disputed', note: 'The passage says the opposite.' });
    const first = await checkCard(editor, input);
    expect(await checkCard(editor, input)).toEqual(first);
    expect(await checksSeenBy(editor, number)).toHaveLength(1);
    if (!first.ok) throw new Error('refused');
    const undone = await undoEvent(editor, { slug: firstSlug, clientId: newId(), seq: first.value.seq });
    expect(undone.ok).toBe(true);
    expect(await checksSeenBy(editor, number)).toEqual([]);
  });

  test('is refused to authors, without a word, where it is not open, and leaves no trace', async () => {
    await settle('open');
    const { viewer } = await newPerson();
    const { number } = await addCard(viewer, await cardNumber('F2'));
    const other = (await newPerson()).viewer;
    const before = await digestOfTables();
    expect(await checkCard(viewer, given(number ?? 0))).toEqual({ ok: false, reason: 'own' });
    expect(await checkCard(other, given(number ?? 0, { result: 'better' }))).toEqual({
      ...{ ok: false, reason: 'no-note', field: 'note' },
    });
    expect(await checkCard(other, given(999_999))).toEqual({ ok: false, reason: 'not-found' });
    await settle('closed');
    const closed = await digestOfTables();
    expect(await checkCard(other, given(number ?? 0))).toEqual({ ok: false, reason: 'closed' });
    expect(await digestOfTables()).toEqual(closed);
    await settle('open');
    expect(await digestOfTables()).toEqual(before);
    await settle('reviewed');
  });

  test('of a reader is there at once also where cards are read first, marked as that; an editor’s goes before it', async () => {
    await settle('reviewed');
    const number = await cardNumber('F9');
    const reader = (await newPerson()).viewer;
    expect(await checkCard(reader, given(number))).toMatchObject({ ok: true });
    expect(await checksSeenBy(editor, number)).toMatchObject([{ who: 'someone', result: 'matches' }]);
    const states = async () => {
      const debate = await debateOf(editor);
      const of = async (state: 'matches' | 'disputed') => (await cardsToCheck(debate, state, 1)).cards;
      const has = (cards: readonly { number: number | null }[]) => cards.some((card) => card.number === number);
      return { matches: has(await of('matches')), disputed: has(await of('disputed')) };
    };
    expect(await states()).toEqual({ matches: true, disputed: false });
    await checkCard(editor, given(number, { result: 'disputed', note: 'It says the opposite.' }));
    await checkCard((await newPerson()).viewer, given(number));
    expect(await states()).toEqual({ matches: false, disputed: true });
  });

  test('is somebody’s own: on their page, in their file, and gone with them', async () => {
    await settle('open');
    const { viewer } = await newPerson();
    const number = await cardNumber('F7');
    await checkCard(viewer, given(number, { result: 'traced', note: 'A canary in a check.' }));
    const { shown } = await contributionsOf(viewer, 1);
    expect(shown).toMatchObject([{ what: 'check', words: 'A canary in a check.', card: number, state: 'published' }]);
    expect((await ownDataOf(viewer))?.checks).toMatchObject([{ result: 'traced', note: 'A canary in a check.' }]);
    await eraseViewer(viewer, { confirm: 'yes' });
    expect(await checksSeenBy(editor, number)).toEqual([]);
    const left = await database().prisma.check.findMany({ where: { note: { contains: 'canary' } } });
    expect(left).toEqual([]);
    await settle('reviewed');
  });
});
