import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycle } from '../../../lib/cards/forest';

/** Every card but the first may have a home among the cards before it. */
const forest = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 60 }).map((choices) => {
  const homes = new Map<string, string>();
  choices.forEach((choice, at) => {
    if (choice !== null && at > 0) homes.set(String(at), String(choice % at));
  });
  return homes;
});

test('a forest has no cycle', () => {
  fc.assert(
    fc.property(forest, (homes) => {
      expect(findCycle(homes)).toBeNull();
    }),
  );
});

test('giving a root a home below itself makes exactly the cycle through that card', () => {
  fc.assert(
    fc.property(forest, fc.nat(), (homes, choice) => {
      const cards = [...homes.keys()];
      fc.pre(cards.length > 0);
      const path = pathToRoot(homes, cards[choice % cards.length] ?? '');
      const [card = '', root = ''] = [path[0], path.at(-1)];
      const cycle = findCycle(new Map([...homes, [root, card]])) ?? [];
      expect([...cycle].sort()).toEqual([...path].sort());
      cycle.forEach((at, index) => {
        const next = cycle[(index + 1) % cycle.length];
        expect(at === root ? card : homes.get(at)).toBe(next);
      });
    }),
  );
});

test('a card that is its own home is a cycle of one', () => {
  expect(findCycle(new Map([['a', 'a']]))).toEqual(['a']);
});

test('cards that only lead into a cycle are not named', () => {
  const homes = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ]);
  expect(findCycle(homes)).toEqual(['b', 'c']);
});

test('a chain of 100,000 cards is walked in linear time', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, at) => [String(at), String(at + 1)] as const));
  const began = performance.now();
  expect(findCycle(chain)).toBeNull();
  expect(performance.now() - began).toBeLessThan(2_000);
});

function pathToRoot(homes: ReadonlyMap<string, string>, from: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = from; at !== undefined; at = homes.get(at)) path.push(at);
  return path;
}
