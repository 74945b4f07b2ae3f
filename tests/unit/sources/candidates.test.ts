import { expect, test } from 'vitest';
import { candidatesFor } from '../../../lib/sources/candidates';
import { indexText, unitsOf } from '../../../lib/sources/indexed-text';

const sought = (prefix: string, quote: string, suffix: string) => ({
  prefix: unitsOf(prefix),
  quote: unitsOf(quote),
  suffix: unitsOf(suffix),
});

function candidates(text: string, ...words: [prefix: string, quote: string, suffix: string]) {
  const index = indexText(text);
  return candidatesFor(sought(...words), index).map(({ start, end, ...judged }) => ({
    words: String.fromCodePoint(...index.units.slice(start, end)),
    ...judged,
  }));
}

const twice = 'On Monday the market is open all day long. On Sunday the market is open all day long, but not in May.';

test('of the same words in two places those amid the same text go first', () => {
  const [first, second] = candidates(twice, 'On Sunday ', 'the market is open all day long', ', but not');
  expect(first).toMatchObject({ words: 'the market is open all day long', changed: 0, surroundings: 1, cost: 0 });
  expect(second).toMatchObject({ words: 'the market is open all day long', changed: 0 });
  expect(second?.cost).toBeGreaterThan(3);
});

test('what stands around says where changed words begin and end', () => {
  const text = 'On Sunday our market is open all night long, but not in May.';
  const [first] = candidates(text, 'On Sunday ', 'the market is open all day long', ', but not');
  expect(first?.words).toBe('our market is open all night long');
});

test('no words stand nowhere', () => {
  expect(candidates(twice, 'On ', '', 'Monday')).toEqual([]);
  expect(candidates('', '', 'the market', '')).toEqual([]);
});
