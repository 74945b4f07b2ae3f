import { expect, test } from 'vitest';
import { groupsOf, type Verdict } from '../../../lib/origins/grouping';

const documents = ['a', 'b', 'c', 'd'].map((id) => ({ id, shipped: id < 'c' ? 'wire' : null }));
const say = (one: string, other: string, decision: Verdict['decision']): Verdict => ({ one, other, decision });
const groups = (...verdicts: Verdict[]) => Object.fromEntries(groupsOf(documents, verdicts));

test('without a word from editors, documents count as they came', () => {
  expect(groups()).toEqual({ a: null, b: null, c: null, d: null });
});

test('two that are confirmed count as one, under the least id of all that are one with either', () => {
  expect(groups(say('c', 'd', 'confirmed'))).toEqual({ a: null, b: null, c: 'c', d: 'c' });
  expect(groups(say('b', 'd', 'confirmed'))).toEqual({ a: 'a', b: 'a', c: null, d: 'a' });
});

test('two that came as one and are refused count apart', () => {
  expect(groups(say('a', 'b', 'refused'))).toEqual({ a: 'a', b: 'b', c: null, d: null });
});

test('two that are refused are one all the same where both are one with a third', () => {
  const verdicts = [say('a', 'b', 'refused'), say('a', 'c', 'confirmed'), say('b', 'c', 'confirmed')];
  expect(groups(...verdicts)).toEqual({ a: 'a', b: 'a', c: 'a', d: null });
});

test('in whatever order they were said', () => {
  const verdicts = [say('a', 'c', 'confirmed'), say('c', 'd', 'confirmed'), say('a', 'b', 'refused')];
  expect(groups(...verdicts)).toEqual(groups(...verdicts.reverse()));
});
