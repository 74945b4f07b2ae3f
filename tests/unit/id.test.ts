import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, newId } from '../../lib/id';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id is a UUID of version 7 that begins with its time', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const id = newId(now);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
    }),
  );
});

test('ids sort by the time they were made', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      fc.pre(one !== other);
      expect(newId(one) < newId(other)).toBe(one < other);
    }),
  );
});

test('ids of one moment differ', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newId(0))).size).toBe(10_000);
});

test('version and variant take the place of six bits and leave the others', () => {
  expect(format(new Uint8Array(16).fill(0xff), 5)).toBe('ffffffff-ffff-5fff-bfff-ffffffffffff');
  expect(format(new Uint8Array(20), 5)).toBe('00000000-0000-5000-8000-000000000000');
});
