import { expect, test } from 'vitest';
import { placesOf, searchable } from '../../../lib/web-annotations/searchable';

const text = searchable('# Why 𝄞\n\nThe “office” took… long – and the "office" took long.');
const found = (quote: string) => placesOf(text, quote).map(({ start, end }) => text.points.slice(start, end).join(''));

test('a quote is found as it was written, and as it was copied', () => {
  expect(found('took… long')).toEqual(['took… long']);
  expect(found('took... long')).toEqual(['took… long']);
  expect(found('long - and')).toEqual(['long – and']);
  expect(found('“oﬃce”')).toEqual(['“office”', '"office"']);
});

test('offsets count code points', () => {
  expect(placesOf(text, 'The')).toEqual([{ start: 9, end: 12 }]);
});

test('letter by letter goes before alike', () => {
  expect(found('"office"')).toEqual(['"office"']);
});

test('nothing, blanks and half an ellipsis are found nowhere', () => {
  expect([...found(''), ...found('  '), ...found('took..'), ...found('absent')]).toEqual([]);
});
