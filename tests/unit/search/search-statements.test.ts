import { expect, test } from 'vitest';
import { bestFitting, missing } from '../../../lib/search/search-statements';

test.each([bestFitting, missing])(
  'within one debate nothing asks for the list of debates, else for that alone',
  (of) => {
    expect(of('one')).not.toContain('listed');
    expect(of('one')).toContain('f.debate_id = $1');
    for (const where of ['listed', 'others'] as const) {
      expect(of(where)).toContain('d.listed');
      expect(of(where)).toContain(`s.kind = 'debate'`);
    }
  },
);
