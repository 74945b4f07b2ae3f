import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findAddress,
  readFound,
  readHits,
  readHitsAround,
  readSimilar,
  searchedAddress,
  similarAddress,
} from '../../../lib/search/asking';
import { anyLetter } from '../../support/any-letter';

test('an address can be asked for, whatever was typed, and says its beginning', () => {
  const unit = fc.oneof(fc.constantFrom('公', '🌍', '\ud800'), anyLetter);
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 400, size: 'max' }), (letters) => {
      const text = letters.join('');
      for (const address of [similarAddress('a', text), findAddress('a', text)]) {
        expect(address.length).toBeLessThan(2_048);
        const said = decodeURIComponent(address.split('=', 2)[1] ?? '');
        expect(text.trim().toWellFormed().startsWith(said)).toBe(true);
      }
    }),
  );
  expect(findAddress('a', '100% & more')).toBe('/api/debates/a/find?text=100%25%20%26%20more');
});

test('an answer is read as it was sent; what is no such answer is none', () => {
  const found = { number: 3, claim: 'A claim.', thesisOf: { key: 'k', name: 'N' } };
  const similar = { ...found, thesisOf: null, likeness: 0.8 };
  expect(readFound({ cards: [found] })).toEqual([found]);
  expect(readSimilar({ cards: [similar] })).toEqual([similar]);
  expect(readSimilar({ cards: [found] })).toBeNull();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readFound(value);
      readSimilar({ cards: value });
    }),
  );
  for (const other of [null, 'x', [], {}, { cards: 'x' }, { cards: [null] }, { cards: [{ number: '3' }] }]) {
    expect(readFound(other)).toBeNull();
  }
});

test('what was found is read as it was sent; a link leads nowhere but here', () => {
  const hit = {
    is: 'card',
    href: '/debates/a/cards/1',
    slug: 'a',
    place: 'Card 1',
    line: [{ text: 'A', isHit: true }],
  };
  expect(readHits({ results: [hit], corrected: 'b' })).toEqual({
    hits: [{ is: 'card', href: hit.href, slug: 'a', place: 'Card 1', pieces: hit.line }],
    corrected: 'b',
  });
  for (const href of ['//elsewhere', 'https://elsewhere', 'javascript:1']) {
    expect(readHits({ results: [{ ...hit, href }] })).toBeNull();
  }
  fc.assert(fc.property(fc.jsonValue(), (value) => void readHits({ results: value })));
  expect(searchedAddress('open models', 'a')).toBe('/api/search/around?debate=a&q=open%20models');
  expect(searchedAddress('x', null)).toBe('/api/search?q=x');
});

test('what is in a debate and what is elsewhere come in one answer; without a debate all is elsewhere', () => {
  const none = { results: [], corrected: null };
  expect(readHitsAround({ here: none, others: none })).toEqual({
    here: { hits: [], corrected: null },
    others: { hits: [], corrected: null },
  });
  expect(readHitsAround(none)).toEqual({ here: null, others: { hits: [], corrected: null } });
  for (const other of [
    null,
    'x',
    {},
    { here: none },
    { others: none },
    { here: none, others: 1 },
    { here: 1, others: none },
  ]) {
    expect(readHitsAround(other)).toBeNull();
  }
});
