import { expect, test } from 'vitest';
import { mayDecideOrigins } from '../../../lib/origins/policy';

test('editors decide what counts once, and nobody else', () => {
  expect(mayDecideOrigins({ mayEdit: true })).toBe(true);
  expect(mayDecideOrigins({ mayEdit: false })).toBe(false);
});
