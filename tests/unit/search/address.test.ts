import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchAddress } from '../../../lib/search/address';
import { anyLetter } from '../../support/any-letter';

test.each([
  [{ q: '' }, '/search'],
  [{ q: ' open models ', page: 1 }, '/search?q=open%20models'],
  [
    { page: 2, kind: 'fact', in: 'cards', debate: 'x', q: 'a&b' } as const,
    '/search?q=a%26b&debate=x&in=cards&kind=fact&page=2',
  ],
])('%j', (search, address) => {
  expect(searchAddress(search)).toBe(address);
});

test('what was typed comes back out of the address', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyLetter }), (q) => {
      const said = new URL(searchAddress({ q }), 'http://host').searchParams.get('q') ?? '';
      expect(said).toBe(q.trim().toWellFormed());
    }),
  );
});
