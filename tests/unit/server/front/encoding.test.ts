import { expect, test } from 'vitest';
import { chooseEncoding } from '../../../../lib/server/front/encoding';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br ; q=0.000', 'identity'],
  ['br; q=0.1', 'br'],
  ['deflate', 'identity'],
  [undefined, 'identity'],
])('%s is answered with %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
