import { expect, test } from 'vitest';
import { cornersOf } from '../../../lib/debates/corners';

test('each corner is called after its poles, and no two stand in one place', () => {
  const corners = cornersOf({ low: 'small', high: 'large' }, { low: 'closed', high: 'open' });
  expect(corners).toEqual([
    { x: -1, y: -1, name: 'small, closed' },
    { x: 1, y: -1, name: 'large, closed' },
    { x: -1, y: 1, name: 'small, open' },
    { x: 1, y: 1, name: 'large, open' },
  ]);
});
