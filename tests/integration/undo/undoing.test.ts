import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { done } from '../../../lib/outcome';
import { writeToSpace, type Happening, type Turn } from '../../../lib/spaces/commands';
import { undoEvent } from '../../../lib/undo/commands';
import { doneAt } from '../../../lib/undo/queries';
import { addCard, debateOf, fromElsewhere } from '../../support/contributing';
import { digestOfTables } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let editor: Viewer;
let author: Viewer;
let other: Viewer;
beforeAll(async () => {
  await loadFirstDebate();
  editor = (await newEditor()).viewer;
});
beforeEach(async () => {
  author = (await newPerson()).viewer;
  other = (await newPerson()).viewer;
});

const undo = (viewer: Viewer, seq: number, clientId = newId()) => undoEvent(viewer, { slug: firstSlug, seq, clientId });

/** A write of any kind, through the one way to write. @returns its number */
async function write(viewer: Viewer, happening: Happening, work: (turn: Turn) => Promise<unknown>): Promise<number> {
  const outcome = await writeToSpace({
    viewer,
    space: await debateOf(viewer),
    clientId: newId(),
    answer: ({ seq }) => seq,
    work: async (turn) => {
      await work(turn);
      return done(happening);
    },
  });
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

const moveTo = (viewer: Viewer, linkId: string, to: string, place = 2) =>
  write(viewer, { verb: 'card.moved' }, ({ recorder }) =>
    recorder.update('link', { id: linkId }, { to_card_id: to, place }),
  );

/** All tables but those in which every write leaves something. */
async function tables() {
  const { event: _event, stream: _stream, receipt: _receipt, ...others } = await digestOfTables();
  return others;
}

async function homeOf(name: string): Promise<string> {
  const { id } = await database().prisma.link.findFirstOrThrow({
    where: { fromCardId: cardId(name), home: true, withdrawnSeq: null },
  });
  return id;
}

describe('undone', () => {
  test('a new wording is the earlier one again, and stays kept', async () => {
    const number = await cardNumber('F2');
    const { card_revision: _earlier, ...before } = await tables();
    const words = { kind: 'fact', claim: 'Another wording.', elaboration: '' } as const;
    await reviseCard(editor, { slug: firstSlug, number, clientId: newId(), revision: 1, ...words });
    const { seq } = await database().prisma.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(await undo(editor, Number(seq))).toEqual({
      ok: true,
      value: { seq: Number(seq) + 1, proposalId: null, number, source: null },
    });
    const { card_revision: _kept, ...after } = await tables();
    expect(after).toEqual(before);
    expect(await database().prisma.cardRevision.count({ where: { cardId: cardId('F2') } })).toBe(2);
    const event = await database().prisma.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ verb: 'event.undone', undoes: seq, isPublic: true, cardId: cardId('F2') });
  });

  test('a move is where it was, exactly', async () => {
    const before = await tables();
    const seq = await moveTo(editor, await homeOf('F5'), cardId('F2'));
    expect(await tables()).not.toEqual(before);
    expect(await undo(editor, seq)).toMatchObject({ ok: true });
    expect(await tables()).toEqual(before);
  });

  test('a card of one’s own is withdrawn with its link and passage, and its document is hidden again', async () => {
    const added = await addCard(editor, await cardNumber('F2'), fromElsewhere);
    expect(await undo(editor, added.seq)).toMatchObject({ ok: true, value: { number: null, proposalId: null } });
    const { prisma } = database();
    const card = await prisma.card.findUniqueOrThrow({ where: { id: added.cardId }, include: { annotations: true } });
    expect([card.withdrawnSeq, card.annotations[0]?.withdrawnSeq]).toEqual([
      card.withdrawnSeq ?? 0n,
      card.withdrawnSeq,
    ]);
    const link = await prisma.link.findUniqueOrThrow({ where: { id: added.linkId } });
    expect(link.withdrawnSeq).toEqual(card.withdrawnSeq);
    const use = await prisma.debateSource.findFirstOrThrow({
      where: { sourceId: card.annotations[0]?.sourceId ?? '' },
    });
    expect(use).toMatchObject({ label: null, publishedSeq: null });
  });

  test('a proposal is withdrawn by its author, and nobody is told', async () => {
    const added = await addCard(author, await cardNumber('F2'));
    const version = (await debateOf(author)).version;
    const outcome = await undo(author, added.seq);
    expect(outcome).toMatchObject({ ok: true, value: { proposalId: added.proposalId } });
    const proposal = await database().prisma.proposal.findUniqueOrThrow({ where: { id: added.proposalId } });
    expect(proposal.state).toBe('withdrawn');
    expect((await debateOf(author)).version).toBe(version);
  });

  test('twice with one id it is undone once, and both are told the same', async () => {
    const seq = await moveTo(editor, await homeOf('F5'), cardId('F2'));
    const clientId = newId();
    const first = await undo(editor, seq, clientId);
    const before = await digestOfTables();
    expect(await undo(editor, seq, clientId)).toEqual(first);
    expect(await digestOfTables()).toEqual(before);
  });

  test('twice at once it is undone once', async () => {
    const seq = await moveTo(editor, await homeOf('F5'), cardId('F2'));
    const told = await Promise.all([undo(editor, seq), undo(editor, seq)]);
    expect(told.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['already-undone', 'ok']);
  });
});

describe('refused, without a trace, is', () => {
  async function expectRefusal(viewer: Viewer, seq: number, reason: string): Promise<void> {
    const before = await digestOfTables();
    expect(await undo(viewer, seq)).toEqual({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  }

  test('what nobody did, and what others did who do not edit', async () => {
    await expectRefusal(editor, 99_999, 'not-found');
    const moved = await moveTo(editor, await homeOf('F5'), cardId('F2'));
    await expectRefusal(other, moved, 'not-allowed');
    await expectRefusal(visitor, moved, 'not-allowed');
    const added = await addCard(author, await cardNumber('F2'));
    await expectRefusal(other, added.seq, 'not-found');
    await expectRefusal(editor, 1, 'not-undoable');
    expect(await undoEvent(editor, { slug: 'none', seq: 1, clientId: newId() })).toMatchObject({ reason: 'not-found' });
    await undo(editor, moved);
    await expectRefusal(editor, moved, 'already-undone');
  });

  test('what an author withdrew of their own, to an editor', async () => {
    const added = await addCard(author, await cardNumber('F2'));
    const happening = { verb: 'card.withdrawn', cardId: added.cardId, isPublic: false } as const;
    const seq = await write(author, happening, (turn) =>
      turn.recorder.update('card', { id: added.cardId }, { withdrawn_seq: Number(turn.seq) }),
    );
    await expectRefusal(editor, seq, 'not-allowed');
    expect(await undo(author, seq)).toMatchObject({ ok: true });
  });

  test('what has changed since', async () => {
    const seq = await moveTo(editor, await homeOf('F6'), cardId('F2'));
    await moveTo(editor, await homeOf('F6'), cardId('F3'), 3);
    await expectRefusal(editor, seq, 'changed-since');
  });

  test('a card that others have answered', async () => {
    const added = await addCard(editor, await cardNumber('F2'));
    await addCard(editor, added.number ?? 0);
    await expectRefusal(editor, added.seq, 'changed-since');
  });

  test('a withdrawn link whose place another has taken', async () => {
    const id = await homeOf('F7');
    const link = await database().prisma.link.findUniqueOrThrow({ where: { id } });
    const seq = await write(editor, { verb: 'link.withdrawn' }, (turn) =>
      turn.recorder.update('link', { id }, { withdrawn_seq: Number(turn.seq) }),
    );
    await write(editor, { verb: 'link.added' }, (turn) =>
      turn.recorder.insert(
        'link',
        { id: newId() },
        {
          ...{ debate_id: link.debateId, space_id: link.spaceId, relation: link.relation, from_card_id: cardId('F7') },
          ...{ to_card_id: link.toCardId, home: true, place: 1, ordinal: 1 },
          ...{ created_seq: Number(turn.seq), published_seq: Number(turn.seq) },
        },
      ),
    );
    await expectRefusal(editor, seq, 'changed-since');
  });

  test('a move back below a card that stands below it by now', async () => {
    // F5 answers F4; it moves away, and F4 moves below it.
    const [five, four] = [await homeOf('F5'), await homeOf('F4')];
    const seq = await moveTo(editor, five, cardId('F2'));
    await moveTo(editor, four, cardId('F5'));
    await expectRefusal(editor, seq, 'cycle');
  });
});

test('whoever did something is told what, and whether it can be undone; others are told nothing', async () => {
  const seq = await moveTo(editor, await homeOf('F8'), cardId('F2'));
  expect(await doneAt(await debateOf(editor), seq)).toEqual({ seq, verb: 'card.moved', waits: false, canUndo: true });
  expect(await doneAt(await debateOf(other), seq)).toBeNull();
  expect(await doneAt(await debateOf(visitor), seq)).toBeNull();
  await undo(editor, seq);
  expect(await doneAt(await debateOf(editor), seq)).toMatchObject({ canUndo: false });
  const added = await addCard(author, await cardNumber('F2'));
  expect(await doneAt(await debateOf(author), added.seq)).toMatchObject({ waits: true, canUndo: true });
  expect(await doneAt(await debateOf(editor), added.seq)).toBeNull();
});
