import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findCycle } from '../../../lib/cards/forest';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { moveCard } from '../../../lib/links/commands';
import type { CardMove } from '../../../lib/links/schema';
import type { Viewer } from '../../../lib/people/viewer';
import { giveCard, homeLinkOf, setContributions } from '../../support/ownership';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let debate: Debate;
let editor: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

async function move(name: string, to: string, change: Partial<CardMove> = {}): Promise<CardMove> {
  const place = (await homeLinkOf(cardId(name)))?.place ?? 0;
  const named = { number: await cardNumber(name), to: await cardNumber(to) };
  return { slug: firstSlug, clientId: newId(), place, relation: 'supports', ...named, ...change };
}

/** Which card each card stands below, as the database has it. */
async function homes(): Promise<Map<string, string>> {
  const found = await database().pool.query<{ from: string; to: string }>(
    `SELECT l.from_card_id AS from, COALESCE(l.to_card_id, u.to_card_id) AS to
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id WHERE l.home AND l.withdrawn_seq IS NULL`,
  );
  return new Map(found.rows.map(({ from, to }) => [from, to]));
}

describe('a move', () => {
  test('keeps the link and what was said of it, and raises its place; sent twice it is one', async () => {
    const before = await homeLinkOf(cardId('T1'));
    const { id, place } = before ?? { id: '', place: 0 };
    const sent = await move('T1', 'P4', { relation: 'attacks' });
    const outcome = await moveCard(editor, sent);
    expect(outcome).toMatchObject({ ok: true, value: { proposalId: null } });
    const after = await homeLinkOf(cardId('T1'));
    expect(after).toMatchObject({ id, relation: 'attacks', toCardId: cardId('P4') });
    expect(after?.place).toBeGreaterThan(place);
    const digest = await digestOfTables();
    expect(await moveCard(editor, sent)).toEqual(outcome);
    expect(await digestOfTables()).toEqual(digest);
  });

  test('stays when the debate’s files are loaded again', async () => {
    const files = await readFirstDebate();
    expect((await loadDebate(files)).changed).toBe(0);
    expect(await homeLinkOf(cardId('T1'))).toMatchObject({ toCardId: cardId('P4') });
  });

  test('goes onto a link, and gives a home to a card that has none', async () => {
    const onto = await homeLinkOf(cardId('T2'));
    const undercut = await move('T3', 'T2', { relation: 'undercut', link: onto?.id });
    expect(await moveCard(editor, undercut)).toMatchObject({ ok: true });
    expect(await homeLinkOf(cardId('T3'))).toMatchObject({ toCardId: null, toLinkId: onto?.id });
    await database().prisma.link.updateMany({ where: { fromCardId: cardId('T4') }, data: { withdrawnSeq: 1 } });
    expect(await moveCard(editor, await move('T4', 'O0'))).toMatchObject({ ok: true });
    expect(await homeLinkOf(cardId('T4'))).toMatchObject({ toCardId: cardId('O0'), place: 1 });
  });

  test('is its author’s too, also where new things wait; what waits is moved without anybody knowing', async () => {
    const { viewer } = await newPerson();
    await giveCard(cardId('T5'), viewer);
    expect(await moveCard(viewer, await move('T5', 'O0'))).toMatchObject({ ok: true });
    await giveCard(cardId('T6'), viewer);
    await database().prisma.card.update({ where: { id: cardId('T6') }, data: { publishedSeq: null, number: null } });
    const id = newId();
    const ids = { id, debateId: debate.id, spaceId: debate.spaceId, cardId: cardId('T6'), createdSeq: 1 };
    await database().prisma.proposal.create({ data: { ...ids, kind: 'card', state: 'waiting' } });
    const { publishedSeq } = await streamOf(debate.spaceId);
    const { number: _, ...where } = { ...(await move('T5', 'O0')), place: 1, number: 0 };
    expect(await moveCard(editor, { ...where, id })).toMatchObject({ reason: 'not-found' });
    expect(await moveCard(viewer, { ...where, id })).toMatchObject({ ok: true, value: { proposalId: id } });
    expect((await streamOf(debate.spaceId)).publishedSeq).toBe(publishedSeq);
  });
});

describe('refused, without a trace, is', () => {
  const cases: [string, () => Promise<CardMove>, string][] = [
    ['a debate that is not there', async () => ({ ...(await move('R2', 'P4')), slug: 'none' }), 'not-found'],
    ['a card that is not there', () => move('R2', 'P4', { number: 9999 }), 'not-found'],
    ['a new home that is not there', () => move('R2', 'P4', { to: 9999 }), 'no-target'],
    ['no new home', () => move('R2', 'P4', { to: undefined }), 'no-target'],
    ['no link to deny', () => move('R2', 'P4', { relation: 'undercut' }), 'no-link'],
    ['below itself', () => move('R2', 'R2'), 'itself'],
    ['onto its own link', async () => undercutting('R2', 'R2'), 'itself'],
    ['a position’s thesis', () => move('T0', 'P4'), 'thesis'],
    ['a place that has changed since', () => move('R2', 'P4', { place: 7 }), 'stale'],
    ['where it stands', () => move('R2', 'P0', { relation: 'supports' }), 'there-already'],
  ];
  async function undercutting(name: string, whose: string) {
    return move(name, whose, { relation: 'undercut', link: (await homeLinkOf(cardId(whose)))?.id });
  }

  test.each(cases)('%s', async (_, sent, reason) => {
    const input = await sent();
    const before = await digestOfTables();
    expect(await moveCard(editor, input)).toMatchObject({ ok: false, reason });
    expect(await digestOfTables()).toEqual(before);
  });

  test('where it stands already', async () => {
    const now = await homeLinkOf(cardId('R2'));
    const { number } = await database().prisma.card.findUniqueOrThrow({ where: { id: now?.toCardId ?? '' } });
    const sent = await move('R2', 'P4', { to: number ?? 0 });
    expect(now).not.toBeNull();
    const relation = now?.relation === 'attacks' ? 'attacks' : 'supports';
    expect(await moveCard(editor, { ...sent, relation })).toMatchObject({ reason: 'unchanged' });
  });

  test('somebody else, and an author where only editors add', async () => {
    const { viewer } = await newPerson();
    const sent = await move('R3', 'P4');
    expect(await moveCard(viewer, sent)).toMatchObject({ reason: 'not-allowed' });
    await giveCard(cardId('R3'), viewer);
    await setContributions(debate, 'closed');
    const before = await digestOfTables();
    expect(await moveCard(viewer, { ...sent, clientId: newId() })).toMatchObject({ reason: 'closed' });
    expect(await digestOfTables()).toEqual(before);
    await setContributions(debate, 'reviewed');
  });

  test('below a card that stands below it, also by way of the link that it would take along', async () => {
    await moveCard(editor, await move('R5', 'R6'));
    const before = await digestOfTables();
    expect(await moveCard(editor, await move('R6', 'R5'))).toMatchObject({ reason: 'cycle' });
    expect(await digestOfTables()).toEqual(before);
    expect(await moveCard(editor, await undercutting('R7', 'R8'))).toMatchObject({ ok: true });
    expect(await moveCard(editor, await move('R8', 'R7'))).toMatchObject({ reason: 'cycle' });
  });
});

test('moves at once never close a circle, and do what a model of them does one after the other', async () => {
  const names = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'];
  const numbers = new Map(await Promise.all(names.map(async (name) => [name, await cardNumber(name)] as const)));
  const step = fc.record({ card: fc.constantFrom(...names), to: fc.constantFrom(...names) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), async (steps, atOnce) => {
      const model = await homes();
      const take = async ({ card, to }: { card: string; to: string }) => {
        const place = (await homeLinkOf(cardId(card)))?.place ?? 0;
        const relation = 'qualifies' as const;
        const [number = 0, target = 0] = [numbers.get(card), numbers.get(to)];
        return moveCard(editor, { slug: firstSlug, clientId: newId(), number, place, relation, to: target });
      };
      if (atOnce) await Promise.all(steps.map(take));
      else {
        for (const { card, to } of steps) {
          const outcome = await take({ card, to });
          const next = new Map(model).set(cardId(card), cardId(to));
          const closes = card === to || findCycle(next) !== null;
          if (closes) expect(outcome.ok ? 'ok' : outcome.reason).toMatch(/^(cycle|itself|there-already|unchanged)$/);
          if (outcome.ok) model.set(cardId(card), cardId(to));
        }
        expect(await homes()).toEqual(model);
      }
      expect(findCycle(await homes())).toBeNull();
    }),
    { numRuns: 25 },
  );
});

test('a ring of moves written at once leaves one of them out', async () => {
  const ring = ['P1', 'P2', 'P3', 'P4'] as const;
  const sent = await Promise.all(
    ring.map((name, at) => move(name, ring[(at + 1) % ring.length] ?? 'P1', { relation: 'context' })),
  );
  const outcomes = await Promise.all(sent.map((one) => moveCard(editor, one)));
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['cycle', 'ok', 'ok', 'ok']);
  expect(findCycle(await homes())).toBeNull();
});
