import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import type { CardRevision } from '../../../lib/cards/schema';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let debate: Debate;
let editor: Viewer;
let number: number;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
  number = await cardNumber('F2');
});

function wording(change: Partial<CardRevision> = {}): CardRevision {
  const words = { kind: 'fact', claim: 'US firms lead in AI.', elaboration: '' } as const;
  return { slug: firstSlug, number, clientId: newId(), revision: 1, ...words, ...change };
}

describe('a new wording', () => {
  beforeEach(async () => {
    await database().pool.query('DELETE FROM receipt');
    await database().pool.query('DELETE FROM event WHERE seq > 1');
    await database().pool.query('UPDATE stream SET published_seq = 1, seq = 1');
    await database().pool.query('DELETE FROM card_revision WHERE revision > 1');
    await database().pool.query('UPDATE card SET revision = 1');
  });

  test('is the card’s next revision, with its author, and the earlier one stays', async () => {
    expect(await reviseCard(editor, wording())).toEqual({ ok: true, value: { revision: 2, proposalId: null } });
    const revisions = await database().prisma.cardRevision.findMany({
      where: { cardId: cardId('F2') },
      orderBy: { revision: 'asc' },
    });
    expect(revisions).toMatchObject([
      { revision: 1, seq: 1n, authorId: null },
      { revision: 2, seq: 2n, authorId: editor.personId, claim: 'US firms lead in AI.', elaboration: null },
    ]);
  });

  test('is one event, without a word of it, and the numbers have no gap', async () => {
    await reviseCard(editor, wording());
    await reviseCard(editor, wording({ revision: 2, claim: 'Firms of the US lead in AI.' }));
    expect(await streamOf(debate.spaceId)).toEqual({ seq: 3, publishedSeq: 3, events: [1, 2, 3] });
    const event = await database().prisma.event.findFirstOrThrow({ where: { seq: 3 } });
    expect(event).toMatchObject({ verb: 'card.revised', cardId: cardId('F2'), revision: 3, counts: null });
    expect(event.personId).toBe(editor.personId);
  });

  test('sent again with the same id does nothing and answers the same', async () => {
    const sent = wording();
    const first = await reviseCard(editor, sent);
    const before = await digestOfTables();
    expect(await reviseCard(editor, sent)).toEqual(first);
    expect(await reviseCard(editor, { ...sent, claim: 'Something else altogether.' })).toEqual(first);
    expect(await digestOfTables()).toEqual(before);
  });

  test('with the id that another person used is a write of its own', async () => {
    const sent = wording();
    await reviseCard(editor, sent);
    const other = (await newEditor()).viewer;
    const theirs = { ...sent, revision: 2, claim: 'Another wording.' };
    expect(await reviseCard(other, theirs)).toEqual({ ok: true, value: { revision: 3, proposalId: null } });
  });

  test('may change the sort of claim alone, or what it means alone', async () => {
    const { kind, claim, elaboration } = await database().prisma.cardRevision.findFirstOrThrow({
      where: { cardId: cardId('F2'), revision: 1 },
    });
    const now = { claim: claim ?? '', elaboration: elaboration ?? '' };
    expect(await reviseCard(editor, wording({ ...now, kind: kind === 'value' ? 'fact' : 'value' }))).toMatchObject({
      ok: true,
    });
    expect(await reviseCard(editor, wording({ ...now, kind: 'value', revision: 2, elaboration: 'More.' }))).toEqual({
      ok: true,
      value: { revision: 3, proposalId: null },
    });
  });
});

describe('refused, without a trace and without a gap, is', () => {
  const cases: [string, () => Promise<Viewer>, () => Promise<Partial<CardRevision>>, string][] = [
    ['a visitor', () => Promise.resolve(visitor), () => Promise.resolve({}), 'not-allowed'],
    ['somebody who is no editor', async () => (await newPerson()).viewer, () => Promise.resolve({}), 'not-allowed'],
    ['a debate that is not there', () => Promise.resolve(editor), () => Promise.resolve({ slug: 'none' }), 'not-found'],
    ['a card that is not there', () => Promise.resolve(editor), () => Promise.resolve({ number: 9999 }), 'not-found'],
    [
      'a visitor at a card that is not there',
      () => Promise.resolve(visitor),
      () => Promise.resolve({ number: 9999 }),
      'not-found',
    ],
    [
      'a wording against an earlier revision',
      () => Promise.resolve(editor),
      () => Promise.resolve({ revision: 7 }),
      'stale',
    ],
    ['the wording that stands', () => Promise.resolve(editor), standing, 'unchanged'],
  ];

  test.each(cases)('%s', async (_, viewer, change, reason) => {
    const [who, what] = [await viewer(), wording(await change())];
    const before = await digestOfTables();
    expect(await reviseCard(who, what)).toMatchObject({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  });

  async function standing(): Promise<Partial<CardRevision>> {
    const card = await database().prisma.card.findUniqueOrThrow({
      where: { id: cardId('F2') },
      select: { revision: true, revisions: { orderBy: { revision: 'desc' }, take: 1 } },
    });
    const { kind, claim, elaboration } = card.revisions[0] ?? {};
    return { revision: card.revision, kind: kind ?? 'fact', claim: claim ?? '', elaboration: elaboration ?? '' };
  }
});

test('a withdrawn card is not there to be changed', async () => {
  await database().pool.query('UPDATE card SET withdrawn_seq = 1 WHERE id = $1', [cardId('F3')]);
  const outcome = await reviseCard(editor, wording({ number: await cardNumber('F3') }));
  expect(outcome).toMatchObject({ ok: false, reason: 'not-found' });
});

test('an editor who stopped is refused like anybody else, and so is one in the middle of a write', async () => {
  const { viewer } = await newEditor();
  const id = viewer.personId;
  await database().prisma.editorship.deleteMany({ where: { personId: id ?? '' } });
  const before = await digestOfTables();
  expect(await reviseCard((await newPerson()).viewer, wording())).toMatchObject({ ok: false });
  expect((await digestOfTables())['card_revision']).toEqual(before['card_revision']);
});
