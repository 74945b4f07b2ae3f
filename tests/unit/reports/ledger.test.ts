import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf, type Cast } from '../../../lib/reports/ledger';

const votes = { before: 0, after: 3 };
const sides = ['for', 'against', 'undecided'];

/** Votes of up to thirty people in three phases, each at most once in each. */
const casts = fc
  .uniqueArray(
    fc.record({
      voter: fc.integer({ min: 1, max: 30 }).map(String),
      phase: fc.constantFrom(0, 1, 3),
      choice: fc.constantFrom(...sides, 'stray'),
      decisiveId: fc.option(fc.constantFrom('a', 'b')),
    }),
    { selector: ({ voter, phase }) => `${voter} ${String(phase)}`, maxLength: 90 },
  )
  .map((given): Cast[] => given);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('flows and both totals sum to the pairs, and all agree with one another', () => {
  fc.assert(
    fc.property(casts, (given) => {
      const { pairs, flows, choices, onlyBefore, onlyAfter } = ledgerOf(given, votes, sides);
      expect(sum(flows.map(({ count }) => count))).toBe(pairs);
      for (const { choice, before, after, left, came } of choices) {
        expect(sum(flows.filter(({ from }) => from === choice).map(({ count }) => count))).toBe(before);
        expect(sum(flows.filter(({ to }) => to === choice).map(({ count }) => count))).toBe(after);
        expect(before - left + came).toBe(after);
      }
      expect(pairs + onlyBefore).toBe(given.filter(({ phase }) => phase === votes.before).length);
      expect(pairs + onlyAfter).toBe(given.filter(({ phase }) => phase === votes.after).length);
    }),
  );
});

test('erasing a person removes exactly their pair', () => {
  fc.assert(
    fc.property(casts, fc.integer({ min: 1, max: 30 }).map(String), (given, erased) => {
      const whole = ledgerOf(given, votes, sides);
      const rest = ledgerOf(
        given.filter(({ voter }) => voter !== erased),
        votes,
        sides,
      );
      const choiceIn = (at: number) => given.find(({ voter, phase }) => voter === erased && phase === at)?.choice;
      const [from, to] = [choiceIn(votes.before), choiceIn(votes.after)];
      const isPair = from !== undefined && to !== undefined;
      expect(whole.pairs - rest.pairs).toBe(isPair ? 1 : 0);
      for (const flow of whole.flows) {
        const now = rest.flows.find((other) => other.from === flow.from && other.to === flow.to)?.count ?? 0;
        expect(flow.count - now).toBe(isPair && flow.from === from && flow.to === to ? 1 : 0);
      }
    }),
  );
});

test('the order in which votes came changes nothing', () => {
  fc.assert(
    fc.property(casts, (given) => {
      expect(ledgerOf([...given].reverse(), votes, sides)).toEqual(ledgerOf(given, votes, sides));
    }),
  );
});

test('a card is named with the ways of those who named it', () => {
  const vote = (voter: string, from: string, to: string, decisiveId: string | null): Cast[] => [
    { voter, phase: 0, choice: from, decisiveId: null },
    { voter, phase: 3, choice: to, decisiveId },
  ];
  const given = [
    ...vote('1', 'for', 'against', 'a'),
    ...vote('2', 'for', 'against', 'a'),
    ...vote('3', 'for', 'for', 'a'),
    ...vote('4', 'undecided', 'for', 'b'),
    ...vote('5', 'for', 'for', null),
  ];
  const { decisive } = ledgerOf([...given, { voter: '6', phase: 3, choice: 'for', decisiveId: 'b' }], votes, sides);
  expect(decisive).toEqual([
    {
      cardId: 'a',
      named: 3,
      flows: [
        { from: 'for', to: 'for', count: 1 },
        { from: 'for', to: 'against', count: 2 },
      ],
    },
    { cardId: 'b', named: 1, flows: [{ from: 'undecided', to: 'for', count: 1 }] },
  ]);
});
