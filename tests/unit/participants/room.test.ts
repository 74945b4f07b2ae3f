import { expect, test } from 'vitest';
import { entryTo, isTaken, type Room } from '../../../lib/participants/room';
import { mostParticipants } from '../../../lib/participants/vocabulary';
import { isListed } from '../../../lib/participants/word-names';

const there = (...names: string[]) => names.map((name) => ({ name, removedAt: null }));
const room = (change: Partial<Room> = {}): Room => ({
  ...{ isClosed: false, isLocked: false, naming: 'generated', people: [] },
  ...change,
});

test('the proposed name is given, and another where it is taken or was never proposed', () => {
  expect(entryTo(room(), 'Quiet Otter', 0)).toEqual({ ok: true, value: 'Quiet Otter' });
  for (const [wanted, people] of [
    ['Quiet Otter', there('quiet otter')],
    ['Rude Name', []],
    [null, []],
  ] as const) {
    const entry = entryTo(room({ people }), wanted, 0.5);
    expect(entry.ok && entry.value !== wanted && isListed(entry.value)).toBe(true);
  }
});

test('a typed name is given as it is, or refused where somebody has one like it', () => {
  expect(entryTo(room({ naming: 'own' }), 'Mia', 0)).toMatchObject({ value: 'Mia' });
  const refusal = entryTo(room({ naming: 'own', people: there('MIA') }), 'Mia', 0);
  expect(refusal).toEqual({ ok: false, reason: 'name-taken', field: 'name' });
});

test('nobody enters what is closed, locked or full; who was removed leaves room', () => {
  expect(entryTo(room({ isClosed: true, isLocked: true }), null, 0)).toMatchObject({ reason: 'closed' });
  expect(entryTo(room({ isLocked: true }), null, 0)).toMatchObject({ reason: 'locked' });
  const many = Array.from({ length: mostParticipants }, () => ({ name: null, removedAt: null }));
  expect(entryTo(room({ people: many }), null, 0)).toMatchObject({ reason: 'full' });
  expect(entryTo(room({ people: [...many.slice(1), { name: null, removedAt: new Date() }] }), null, 0).ok).toBe(true);
});

test('looking alike is being taken', () => {
  expect(isTaken(['Mía'], 'mia')).toBe(true);
  expect(isTaken(['Mia'], 'Max')).toBe(false);
});
