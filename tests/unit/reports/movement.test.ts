import { expect, test } from 'vitest';
import { movementsOf } from '../../../lib/reports/movement';

const positions = [
  { key: 'build', places: { scope: 1, market: -1 } },
  { key: 'aim', places: { scope: -1 } },
  { key: 'wait', places: {} },
];
const axes = [{ key: 'scope' }, { key: 'market' }];

test('the mean place moves with those who moved, over positions that have a place there', () => {
  const flows = [
    { from: 'build', to: 'build', count: 3 },
    { from: 'build', to: 'aim', count: 3 },
    { from: 'aim', to: 'wait', count: 4 },
  ];
  expect(movementsOf(flows, positions, axes)).toEqual([{ axis: 'scope', people: 6, before: 1, after: 0 }]);
});

test('an axis with fewer than five people is left out', () => {
  expect(movementsOf([{ from: 'build', to: 'aim', count: 4 }], positions, axes)).toEqual([]);
});
