import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planeOf } from '../../../lib/debates/plane';

const side = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined });
const positions = fc.array(
  fc.record({ x: side, y: side }).map(({ x, y }) => {
    const places = { ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
    return { key: 'key', name: 'Name', places };
  }),
);

test('every position is shown once: as a dot, a band, or beside the plane', () => {
  fc.assert(
    fc.property(positions, (given) => {
      const { dots, bands, beside } = planeOf(given, 'x', 'y');
      const shown = [...dots.map(({ position }) => position), ...bands.map(({ position }) => position), ...beside];
      expect(new Set(shown)).toEqual(new Set(given));
      expect(shown).toHaveLength(given.length);
    }),
  );
});

test('an axis on which a position is silent is never read as the middle', () => {
  const silent = { key: 'a', name: 'A', places: { x: 0.5 } };
  const middle = { key: 'b', name: 'B', places: { x: 0.5, y: 0 } };
  const { dots, bands } = planeOf([silent, middle], 'x', 'y');
  expect(bands).toEqual([{ position: silent, axis: 'x', at: 0.5 }]);
  expect(dots).toEqual([{ position: middle, x: 0.5, y: 0 }]);
});

test('places on other axes do not count', () => {
  const elsewhere = { key: 'a', name: 'A', places: { z: 1 } };
  expect(planeOf([elsewhere], 'x', 'y').beside).toEqual([elsewhere]);
});

test('a corner is empty exactly when no dot stands inside it', () => {
  fc.assert(
    fc.property(positions, (given) => {
      const { dots, emptyCorners } = planeOf(given, 'x', 'y');
      for (const corner of [-1, 1].flatMap((y) => [-1, 1].map((x) => ({ x, y })))) {
        const isTaken = dots.some(({ x, y }) => Math.sign(x) === corner.x && Math.sign(y) === corner.y);
        expect(emptyCorners.some(({ x, y }) => x === corner.x && y === corner.y)).toBe(!isTaken);
      }
    }),
  );
});
