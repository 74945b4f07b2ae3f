import { beforeAll, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor } from '../../support/people';

let debate: Debate;
let editor: Viewer;
beforeAll(async () => {
  debate = await loadFirstDebate();
  editor = (await newEditor()).viewer;
});

const twenty = Array.from({ length: 20 }, (_, at) => at);

async function sentence(name: string) {
  const words = { kind: 'fact', claim: 'All at once.', elaboration: '' } as const;
  return { slug: firstSlug, number: await cardNumber(name), revision: 1, clientId: newId(), ...words };
}

test('twenty equal requests at once are one revision, and all are told so', async () => {
  const sent = await sentence('F2');
  const { events } = await streamOf(debate.spaceId);
  const outcomes = await Promise.all(twenty.map(() => reviseCard(editor, sent)));
  expect(outcomes).toEqual(twenty.map(() => ({ ok: true, value: { revision: 2, proposalId: null } })));
  expect(await database().prisma.cardRevision.count({ where: { cardId: cardId('F2') } })).toBe(2);
  const last = (events.at(-1) ?? 0) + 1;
  expect(await streamOf(debate.spaceId)).toEqual({ seq: last, publishedSeq: last, events: [...events, last] });
});

test('of twenty different ones at one revision one is taken and nineteen are told to look again', async () => {
  const sent = await sentence('F3');
  const { events } = await streamOf(debate.spaceId);
  const outcomes = await Promise.all(
    twenty.map((at) => reviseCard(editor, { ...sent, clientId: newId(), claim: `Number ${String(at)}.` })),
  );
  const told = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort();
  expect(told).toEqual(['ok', ...twenty.slice(1).map(() => 'stale')]);
  const { revision } = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId('F3') } });
  expect(revision).toBe(2);
  const last = (events.at(-1) ?? 0) + 1;
  expect(await streamOf(debate.spaceId)).toEqual({ seq: last, publishedSeq: last, events: [...events, last] });
});

test('writes to twenty cards at once are twenty events in one order', async () => {
  const names = ['F1', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'];
  const { events } = await streamOf(debate.spaceId);
  const outcomes = await Promise.all(names.map(async (name) => reviseCard(editor, await sentence(name))));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const after = await streamOf(debate.spaceId);
  expect(after.events).toEqual(Array.from({ length: events.length + names.length }, (_, at) => at + 1));
  expect(after.publishedSeq).toBe(after.seq);
});
