import fc from 'fast-check';
import type { Sized } from '../../lib/graph/layout';

/** Forests of cards of any size, each after what it answers, in no other order. */
export const sizedForest: fc.Arbitrary<Sized[]> = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(), { freq: 12 }),
      width: fc.integer({ min: 100, max: 300 }),
      height: fc.integer({ min: 20, max: 400 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((drawn) =>
    drawn.map(({ parent, width, height }, at) => ({
      ...{ id: `c${String(at)}`, width, height },
      parentId: parent === null || at === 0 ? null : `c${String(parent % at)}`,
    })),
  );
