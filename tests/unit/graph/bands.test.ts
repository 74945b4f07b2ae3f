import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandHeight, bandsOf } from '../../../components/graph/bands';
import { mark } from '../../../components/ui/mark';

const drawing = fc
  .record({ height: fc.integer({ min: 1, max: 20_000 }), places: fc.array(fc.nat({ max: 1_000_000 })) })
  .map(({ height, places }) => ({
    height,
    pieces: places.map((place) => ({ y: place % height, mark: () => mark('g', {}) })),
  }));

test('bands cover a drawing from its top to its bottom, one below the other', () => {
  fc.assert(
    fc.property(drawing, ({ height, pieces }) => {
      let bottom = 0;
      for (const band of bandsOf(height, pieces)) {
        expect(band.top).toBe(bottom);
        expect(band.height).toBeLessThanOrEqual(bandHeight);
        bottom += band.height;
      }
      expect(bottom).toBe(height);
    }),
  );
});

test('each piece is in the band where it begins, and in no other', () => {
  fc.assert(
    fc.property(drawing, ({ height, pieces }) => {
      const bands = bandsOf(height, pieces);
      expect(bands.flatMap((band) => band.pieces)).toHaveLength(pieces.length);
      for (const { top, height: of, pieces: inside } of bands) {
        for (const { y } of inside) expect([y >= top, y < top + of]).toEqual([true, true]);
      }
    }),
  );
});

test('a drawing of nothing is one band', () => {
  expect(bandsOf(0, [])).toEqual([{ top: 0, height: 0, pieces: [] }]);
});
