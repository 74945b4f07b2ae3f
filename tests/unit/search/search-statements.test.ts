import { expect, test } from 'vitest';
import { bestFitting, isAnywhere } from '../../../lib/search/search-statements';

test.each([bestFitting, isAnywhere])(
  'within one debate nothing asks for the list of debates, else for that alone',
  (of) => {
    expect(of('a debate')).not.toContain('listed');
    expect(of('a debate')).toContain('f.debate_id = $1');
    expect(of(null)).toContain('d.listed');
    expect(of(null)).toContain(`s.kind = 'debate'`);
  },
);
