import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, nearlySameFrom } from '../../../lib/search/likeness';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('not', 'the', 'more', 'less', 'public', 'AI', 'costs', '2030', '2040', 'Europe', 'buys'), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
);
const language = fc.constantFrom('en', 'de', 'fr', 'pl', '');

test('is from 0 to 1, and the same from either side', () => {
  fc.assert(
    fc.property(text, text, language, (one, other, tag) => {
      const found = likeness(one, other, tag);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(likeness(other, one, tag)).toBeCloseTo(found, 10);
    }),
  );
});

test('is 1 for the same words, in whatever case and with whatever punctuation; nothing is like nothing', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, (some) => {
      expect(likeness(some.join(' '), `${some.join(', ').toUpperCase()}!`, 'en')).toBe(1);
    }),
  );
  expect(likeness('', '', 'en')).toBe(0);
  expect(likeness('…', '!', 'en')).toBe(0);
});

const same = [
  [
    'en',
    'Public buyers in Europe should prefer European AI products.',
    'Public buyers should prefer European AI products',
  ],
  ['en', 'Phones should be banned in schools.', 'Smartphones should be forbidden at school.'],
  ['en', 'Europe will gain more from using AI by 2035.', 'By 2035 Europe will gain more from using AI.'],
  ['en', 'Energy prices hold European firms back.', 'Enregy prices hold Europaen firms bakc'],
  ['en', 'Nuclear power is not safe.', 'Nuclear power is unsafe.'],
  ['de', 'Handys sollten in der Schule verboten werden.', 'In der Schule sollten Smartphones verboten sein.'],
  ['fr', 'Les téléphones devraient être interdits à l’école.', 'Il faut interdire les portables a l’ecole.'],
] as const;
const different = [
  ['en', 'Sovereign AI will cost more than it saves.', 'Sovereign AI will not cost more than it saves.'],
  ['en', 'Public buyers should prefer European products.', 'Public buyers shouldn’t prefer European products.'],
  ['en', 'A four-day week raises output.', 'A four-day week lowers output.'],
  ['en', 'Europe should be independent by 2030.', 'Europe should be independent by 2050.'],
  ['de', 'Handys sollten in der Schule verboten werden.', 'Handys sollten in der Schule nicht verboten werden.'],
  ['fr', 'Le vote doit être obligatoire.', 'Le vote ne doit pas être obligatoire.'],
] as const;

test.each(same)('%s: “%s” is nearly “%s”', (tag, one, other) => {
  expect(likeness(one, other, tag)).toBeGreaterThanOrEqual(nearlySameFrom);
});

test.each(different)('%s: “%s” is not “%s”', (tag, one, other) => {
  expect(likeness(one, other, tag)).toBeLessThan(nearlySameFrom);
});

test('a negation or another number always takes off', () => {
  for (const [, one] of same.filter(([tag]) => tag === 'en')) {
    expect(likeness(one, `It is not so that ${one}`, 'en')).toBeLessThan(likeness(one, `It is so that ${one}`, 'en'));
    expect(likeness(`${one} 2031`, `${one} 2047`, 'en')).toBeLessThan(likeness(`${one} 2031`, `${one} 2031`, 'en'));
  }
});

test('a long claim is compared in no time, whatever it is made of', () => {
  for (const part of ['a ', 'ab', 'aaaaaaaa ', '1,', '\u0300', 'ﷺ', 'not ']) {
    const long = part.repeat(300).slice(0, 300);
    const began = performance.now();
    likeness(long, `${long.slice(1)}x`, 'en');
    expect(performance.now() - began, part).toBeLessThan(250);
  }
});
