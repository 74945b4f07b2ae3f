import { expect, test } from 'vitest';
import { shareWords } from '../../../components/debates/share-words';

test('it says how many of how many, and how far was looked', () => {
  expect(shareWords({ meant: 7, all: 24, isCut: false })).toBe('7 of its 24 arguments fit your filter');
  expect(shareWords({ meant: 1, all: 1, isCut: false })).toBe('1 of its 1 argument fits your filter');
  expect(shareWords({ meant: 0, all: 24, isCut: false })).toBe('None of its 24 arguments fits your filter');
  expect(shareWords({ meant: 12, all: 200, isCut: true })).toBe(
    '12 of the 200 arguments nearest to it fit your filter',
  );
});
