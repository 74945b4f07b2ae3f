import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curve, elbow, pathTo } from '../../../lib/graph/strokes';

const coordinate = fc.integer({ min: -2_000, max: 2_000 });
const point = fc.record({ x: coordinate, y: coordinate });
const side = fc.constantFrom(1 as const, -1 as const);
const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

test('every stroke begins and ends where it is told to, and has no number that is none', () => {
  fc.assert(
    fc.property(point, point, side, side, (start, end, leaves, arrives) => {
      for (const { path } of [
        elbow(start, end, start.x - 30),
        curve(start, end, leaves, arrives),
        pathTo(start, end),
      ]) {
        expect(path).not.toMatch(/NaN|Infinity|e/);
        expect(numbers(path).slice(0, 2)).toEqual([start.x, start.y]);
      }
      expect(numbers(curve(start, end, leaves, arrives).path).slice(-2)).toEqual([end.x, end.y]);
    }),
  );
});

test('an elbow turns in its lane and stays between its ends', () => {
  const { path } = elbow({ x: 300, y: 400 }, { x: 200, y: 20 }, 240);
  expect(path).toBe('M300 400H252Q240 400 240 388V32Q240 20 228 20H200');
  expect(elbow({ x: 300, y: 20 }, { x: 200, y: 20 }, 240).path).toBe('M300 20H200');
});

test('a long stroke is cut into pieces that follow one another from its beginning to its end, and are short or straight', () => {
  const ends = ([x = NaN, y = NaN, ...others]: number[]) => [[x, y], others.slice(-2)];
  fc.assert(
    fc.property(point, fc.integer({ min: 900, max: 200_000 }), side, side, (start, down, leaves, arrives) => {
      const end = { x: start.x - 200, y: start.y + down };
      const pieces = curve(start, end, leaves, arrives).pieces?.() ?? expect.fail();
      expect(pieces.length).toBeGreaterThan(1);
      const [first, last] = [ends(numbers(pieces[0] ?? '')), ends(numbers(pieces.at(-1) ?? ''))];
      expect([first[0], last[1]]).toEqual([
        [start.x, start.y],
        [end.x, end.y],
      ]);
      for (const [at, piece] of pieces.slice(1).entries()) {
        expect(ends(numbers(piece))[0]).toEqual(ends(numbers(pieces[at] ?? ''))[1]);
      }
    }),
  );
  const long = elbow({ x: 300, y: 4_000 }, { x: 200, y: 20 }, 240);
  expect(long.path).toBe('M300 4000H252Q240 4000 240 3988V32Q240 20 228 20H200');
  expect(long.pieces?.()).toEqual(['M300 4000H252Q240 4000 240 3988', 'M240 3988V32', 'M240 32Q240 20 228 20H200']);
  expect(elbow({ x: 300, y: 400 }, { x: 200, y: 20 }, 240).pieces).toBeNull();
});

test('a curve within a column passes its cards on the side that it leaves', () => {
  const { middle } = curve({ x: 100, y: 0 }, { x: 100, y: 200 }, 1, 1);
  expect(middle.x).toBeGreaterThan(140);
  expect(middle.y).toBe(100);
});
