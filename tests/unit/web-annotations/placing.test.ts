import { expect, test } from 'vitest';
import { placeQuote } from '../../../lib/web-annotations/placing';
import { searchable } from '../../../lib/web-annotations/searchable';

const text = searchable('One fish, two fish.\n\nRed fish, blue fish. The end\n\nof it all.');
const place = (exact: string, prefix = '', suffix = '', start: number | null = null) =>
  placeQuote(text, { quote: { exact, prefix, suffix }, start });

test('words that stand once need nothing else, and get the text’s own surroundings', () => {
  expect(place('blue fish')).toEqual({
    ok: true,
    anchor: {
      ...{ paragraph: 2, exact: 'blue fish', start: 31, end: 40 },
      ...{ prefix: 'One fish, two fish.\n\nRed fish, '.slice(-32), suffix: '. The end\n\nof it all.' },
    },
  });
});

test('of several places the words around decide, before any offset', () => {
  const start = (placing: ReturnType<typeof place>) => (placing.ok ? placing.anchor.start : placing.why);
  expect(start(place('fish', 'two '))).toBe(14);
  expect(start(place('fish', '', ', blue'))).toBe(25);
  expect(start(place('fish', 'two ', '', 36))).toBe(14);
  expect(start(place('fish', '', '', 24))).toBe(25);
  expect(start(place('fish'))).toBe('several');
});

test('words that are not there, or go on in the next paragraph, have no place', () => {
  expect(place('green fish')).toEqual({ ok: false, why: 'not-there' });
  expect(place('The end of it')).toEqual({ ok: false, why: 'across' });
});
