import { expect, test } from 'vitest';
import { patternOf } from '../../../lib/sources/edit-distance';
import { unitsOf } from '../../../lib/sources/indexed-text';
import { mostErrors, neighbour, roomFor } from '../../../lib/sources/neighbour';

const prefix = patternOf(unitsOf('the ministry said that '));

test('a neighbour that is still there has no errors, and ends at the edge', () => {
  expect(neighbour(prefix, unitsOf('yesterday the ministry said that '), 0)).toEqual({ errors: 0, shift: 0 });
});

test('a neighbour that ends before or after the supposed edge says where the edge is', () => {
  expect(neighbour(prefix, unitsOf('the ministry said that trains'), 6)).toEqual({ errors: 0, shift: 0 });
  expect(neighbour(prefix, unitsOf('the ministry said that all trains'), 6).shift).toBe(-4);
  expect(neighbour(prefix, unitsOf('the ministry said that '), 6).shift).toBe(6);
});

test('of something else no more is said than that it is something else', () => {
  const { errors, shift } = neighbour(prefix, unitsOf('0123456789 0123456789 0123456789'), 6);
  expect(errors).toBe(mostErrors * prefix.length);
  expect(shift).toBe(0);
});

test('what had no neighbour misses none', () => {
  expect(neighbour(patternOf(unitsOf('')), unitsOf('anything'), 3)).toEqual({ errors: 0, shift: 0 });
});

test('there is room for a neighbour that has grown', () => {
  expect(roomFor(prefix)).toBeGreaterThan(prefix.length);
});
