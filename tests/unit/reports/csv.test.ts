import { expect, test } from 'vitest';
import { csv } from '../../../lib/reports/csv';

test('quotes what needs it, ends lines as the standard says, leaves numbers alone', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['say "no", or\nyes', -1],
        [null, 'plain'],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"say ""no"", or\nyes",-1\r\n,plain\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\nx'])('disarms %j', (given) => {
  expect(csv([], [[given]])).toContain(`'${given}`);
});
