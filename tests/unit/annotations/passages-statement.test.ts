import { expect, test } from 'vitest';
import { passagesStatement } from '../../../lib/annotations/passages-statement';
import { passagesCounted } from '../../../lib/annotations/vocabulary';

test.each([4, 200])('of %i that are shown, every limit is a number, and at most one more is read', (shown) => {
  const statement = passagesStatement({ shown, isFiltered: true });
  expect(statement).not.toMatch(/LIMIT \D/);
  const limits = [...statement.matchAll(/LIMIT (\d+)/g)].map(([, limit]) => Number(limit));
  expect(Math.max(...limits)).toBe(Math.max(shown, passagesCounted) + 1);
});

test('it asks for a stance and a speaker only where they are given', () => {
  expect(passagesStatement({ shown: 4, isFiltered: true })).toMatch(/\$5[\s\S]*\$6/);
  expect(passagesStatement({ shown: 4, isFiltered: false })).not.toMatch(/\$[5-9]/);
});
