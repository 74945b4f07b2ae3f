import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowBands } from '../../../lib/reports/flow-bands';
import { ledgerOf } from '../../../lib/reports/ledger';

const choices = ['for', 'against', 'undecided'];
const pairs = fc.array(fc.tuple(fc.constantFrom(...choices), fc.constantFrom(...choices)), { maxLength: 40 });

test('bands fill their blocks without overlap, and blocks keep their distance', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const casts = given.flatMap(([from, to], at) => [
        { voter: String(at), phase: 0, choice: from, decisiveId: null },
        { voter: String(at), phase: 1, choice: to, decisiveId: null },
      ]);
      const { before, after, bands } = flowBands(ledgerOf(casts, { before: 0, after: 1 }, choices), {
        ...{ height: 200, gap: 30 },
      });
      for (const [column, of, at] of [
        [before, 'from', 'leftTop'],
        [after, 'to', 'rightTop'],
      ] as const) {
        column.slice(1).forEach((block, index) => {
          const above = column[index];
          expect(block.top - ((above?.top ?? 0) + (above?.height ?? 0))).toBeCloseTo(30);
        });
        for (const block of column) {
          const inside = bands.filter((band) => band[of] === block.choice).sort((a, b) => a[at] - b[at]);
          let next = block.top;
          for (const band of inside) {
            expect(band[at]).toBeCloseTo(next);
            next += band.height;
          }
          expect(next).toBeCloseTo(block.top + block.height);
        }
      }
    }),
  );
});
