import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onScreen } from '../../../lib/screens/window';

const cards = (...answers: readonly number[]) => answers.map((count, at) => ({ number: at, answers: count }));
const numbers = (some: readonly { number: number }[]) => some.map(({ number }) => number);

test('the newest stand beside the most answered of the others', () => {
  const { newest, mostAnswered } = onScreen(cards(0, 9, 1, 0, 3, 2));
  expect([numbers(newest), numbers(mostAnswered)]).toEqual([
    [0, 1],
    [4, 5],
  ]);
});

test('nothing is shown that nobody has answered, unless it is new', () => {
  expect(onScreen(cards(0, 0, 0)).mostAnswered).toEqual([]);
  expect(onScreen([])).toEqual({ newest: [], mostAnswered: [] });
});

test('no claim stands there twice, and never more than four', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (answers) => {
      const { newest, mostAnswered } = onScreen(cards(...answers));
      const shown = numbers([...newest, ...mostAnswered]);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeLessThanOrEqual(4);
    }),
  );
});
