import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyOf, type Counts, type Share } from '../../../lib/ratings/tally';
import { steps } from '../../../lib/ratings/vocabulary';

const share: fc.Arbitrary<Share> = fc.record({
  judgement: fc.constantFrom(...steps, null),
  isStale: fc.boolean(),
  people: fc.integer({ min: 1, max: 1000 }),
});
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const inCounts = ({ bySteps, cannotSay }: Counts) => sumOf(bySteps) + cannotSay;

test('nobody’s ratings are nobody', () => {
  const none = { bySteps: [0, 0, 0, 0, 0], cannotSay: 0, people: 0 };
  expect(tallyOf([])).toEqual({ now: none, earlier: none, isEnough: false });
});

test('each is counted at its step, “can’t say” and what is stale apart', () => {
  const shares = [
    { judgement: 4, isStale: false, people: 2 },
    { judgement: 0, isStale: false, people: 1 },
    { judgement: null, isStale: false, people: 3 },
    { judgement: 4, isStale: true, people: 5 },
  ] as const;
  expect(tallyOf(shares)).toEqual({
    now: { bySteps: [1, 0, 0, 0, 2], cannotSay: 3, people: 6 },
    earlier: { bySteps: [0, 0, 0, 0, 5], cannotSay: 0, people: 5 },
    isEnough: false,
  });
});

test('everybody is counted once, in whatever parts and order they come', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 30 }), (shares) => {
      const { now, earlier } = tallyOf(shares);
      expect(now.people + earlier.people).toBe(sumOf(shares.map(({ people }) => people)));
      expect([inCounts(now), inCounts(earlier)]).toEqual([now.people, earlier.people]);
      const oneByOne = shares.flatMap(({ people, ...rest }) =>
        people < 2
          ? [{ people, ...rest }]
          : [
              { people: people - 1, ...rest },
              { people: 1, ...rest },
            ],
      );
      expect(tallyOf(oneByOne.reverse())).toEqual(tallyOf(shares));
    }),
  );
});

test('it is enough from the fifth on who takes a step for what stands now, and stays enough with more', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 30 }), share, (shares, more) => {
      const taken = shares.filter(({ judgement, isStale }) => judgement !== null && !isStale);
      const { isEnough } = tallyOf(shares);
      expect(isEnough).toBe(sumOf(taken.map(({ people }) => people)) >= 5);
      if (isEnough) expect(tallyOf([...shares, more]).isEnough).toBe(true);
    }),
  );
});
