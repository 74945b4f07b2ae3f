import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf } from '../../../lib/participants/nickname';
import { freeName, isListed, nameCount } from '../../../lib/participants/word-names';

test('there are thousands of names, and each is a fine name', () => {
  expect(nameCount).toBeGreaterThan(5000);
  const luck = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(luck, (start) => {
      const name = freeName([], start);
      expect(isListed(name)).toBe(true);
      expect(faultOf(name)).toBeNull();
    }),
  );
});

test('four hundred in a row all differ, wherever one begins', () => {
  const names: string[] = [];
  for (let at = 0; at < 400; at += 1) names.push(freeName(names, 0.999));
  expect(new Set(names).size).toBe(400);
});

test('when all are taken, names get numbers', () => {
  const names: string[] = [];
  // The step visits every name once.
  let taken = new Set<string>();
  for (let at = 0; at < nameCount; at += 1) taken = taken.add(freeName([], (at + 0.5) / nameCount));
  names.push(...taken);
  expect(taken.size).toBe(nameCount);
  const numbered = freeName(names, 0);
  expect(numbered).toMatch(/ 2$/);
  expect(isListed(numbered)).toBe(true);
});

test('what the list does not make is not listed', () => {
  for (const other of ['', 'Quiet', 'quiet Otter', 'Quiet Otter the Great', 'Quiet Otter x', 'Otter Quiet']) {
    expect(isListed(other), other).toBe(false);
  }
});
