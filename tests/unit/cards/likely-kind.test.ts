import { expect, test } from 'vitest';
import { likelyKind } from '../../../lib/cards/likely-kind';

test.each([
  ['Schools should teach how to check a source.', 'policy'],
  ['Prices will double by 2030.', 'forecast'],
  ['It is unfair to tax only local firms.', 'value'],
  ['Most data centres stand in three countries.', 'fact'],
  ['Die meisten Rechenzentren stehen in drei Ländern.', 'fact'],
] as const)('“%s” is taken for a %s', (claim, kind) => {
  expect(likelyKind(claim)).toBe(kind);
});
