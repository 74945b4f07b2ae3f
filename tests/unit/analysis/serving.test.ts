import { expect, test } from 'vitest';
import { serving } from '../../../lib/analysis/serving';

test('it asks by the parameters that it is given, and sees what the viewer sees', () => {
  const statement = serving('$3', '$2', 'p.id = $7');
  expect([...new Set(statement.match(/\$\d+/g))].sort()).toEqual(['$2', '$3', '$7']);
  expect(statement).toContain('($2::sight)');
  expect(statement).toMatch(/p\.debate_id = \$3 AND p\.id = \$7/);
});

test('a thesis is answered by any link, further down only homes lead', () => {
  expect(serving('$1', '$2', 'true')).toContain('(l.home OR t.depth = 0)');
});
