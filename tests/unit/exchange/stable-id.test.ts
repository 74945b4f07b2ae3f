import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableId } from '../../../lib/exchange/stable-id';

const names = fc.array(fc.string(), { minLength: 1, maxLength: 4 });

test('an id never changes: rows loaded years ago are found again', () => {
  expect(stableId('european-ai-sovereignty', 'card', 'F2')).toBe('7a20689c-8067-57cd-8d0e-3db83761f884');
});

test('an id is a UUID of version 5', () => {
  fc.assert(
    fc.property(names, (given) => {
      expect(stableId(...given)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('names differ also where their letters run together the same', () => {
  expect(stableId('a', 'bc')).not.toBe(stableId('ab', 'c'));
  fc.assert(
    fc.property(names, names, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(stableId(...one)).not.toBe(stableId(...other));
    }),
  );
});
