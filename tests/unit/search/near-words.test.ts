import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestWords } from '../../../lib/search/near-words';

const known = ['sovereignty', 'sovereign', 'schools', 'phones', 'ones', 'election', 'elective', 'form', 'from', 'eu'];

test.each([
  ['sovreignty', false, ['sovereignty']],
  ['soverignity', false, ['sovereignty']],
  ['phnoes', false, ['phones']],
  ['sovregin', true, ['sovereign']],
  ['soverei', true, ['sovereign', 'sovereignty']],
  ['frm', false, []],
  ['banana', false, []],
  ['ue', false, []],
])('%s', (typed, isOpen, near) => {
  expect(nearestWords(typed, known, isOpen).slice(0, near.length || 1)).toEqual(near);
});

test('a word that is there is nearest to itself; none but known ones are named, three at most', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 20 }), fc.boolean(), (typed, others, isOpen) => {
      const near = nearestWords(typed, [...others, typed], isOpen);
      expect(near[0]).toBe(typed);
      expect(near.length).toBeLessThanOrEqual(3);
      for (const one of near) expect([...others, typed]).toContain(one);
    }),
  );
});
