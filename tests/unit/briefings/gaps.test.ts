import { expect, test } from 'vitest';
import type { Passage } from '../../../lib/annotations/queries';
import { gapsOf } from '../../../lib/briefings/gaps';

const passage = (change: Partial<Passage> = {}): Passage => ({
  ...{ id: 'p', cardId: 'c', label: 'A', sourceSlug: 'a', sourceTitle: 'A report', writtenByEditors: false },
  ...{ originId: 'o', paragraph: 1, stance: 'backs', attribution: 'direct', actor: 'Ada', anchor: 'exact' },
  ...{ exact: 'Words.', wording: null, note: null, summary: null },
  ...change,
});
const pinned = (number: number, answers = 1, passages = [passage({ originId: String(number) })]) => ({
  card: { number, answers, passages },
  effect: null,
});

test('a briefing with everything has no gaps', () => {
  const both = [
    { ...pinned(1), effect: 'helps' },
    { ...pinned(2), effect: 'hurts' },
  ] as const;
  expect(gapsOf(both, [1, 2])).toEqual([]);
});

test('cards without a passage and without an answer are named; the editors’ own writing backs nothing', () => {
  const editors = [passage({ writtenByEditors: true })];
  expect(gapsOf([pinned(1, 0), pinned(2, 3, []), pinned(3, 3, editors)], [1, 2, 3])).toEqual([
    { kind: 'without-passage', cards: [2, 3] },
    { kind: 'unanswered', cards: [1] },
  ]);
});

test('what speaks on one side only is said to lack the other', () => {
  expect(gapsOf([{ ...pinned(1), effect: 'helps' }], [1])).toEqual([{ kind: 'one-sided', lacks: 'against' }]);
  expect(gapsOf([{ ...pinned(1), effect: 'hurts' }], [1])).toEqual([{ kind: 'one-sided', lacks: 'for' }]);
  expect(gapsOf([pinned(1)], [1])).toEqual([]);
});

test('passages that probably go back to one original are said to', () => {
  const same = [passage({ originId: 'same' })];
  expect(gapsOf([pinned(1, 1, same), pinned(2, 1, same)], [1, 2])).toEqual([{ kind: 'one-origin' }]);
});

test('what was wanted and is not there is told', () => {
  expect(gapsOf([pinned(1)], [9, 1])).toEqual([{ kind: 'missing', cards: [9] }]);
});
