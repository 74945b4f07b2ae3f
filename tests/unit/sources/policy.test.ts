import { expect, test } from 'vitest';
import { mayChange } from '../../../lib/sources/policy';

test('who brought a document in and editors change it, and nobody else', () => {
  expect(mayChange({ authorId: 'a' }, { viewerId: 'a', mayEdit: false })).toBe(true);
  expect(mayChange({ authorId: 'a' }, { viewerId: 'b', mayEdit: false })).toBe(false);
  expect(mayChange({ authorId: null }, { viewerId: null, mayEdit: false })).toBe(false);
  expect(mayChange({ authorId: null }, { viewerId: 'b', mayEdit: true })).toBe(true);
});
