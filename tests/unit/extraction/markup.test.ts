import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blocksBelow, hasTooMany } from '../../../lib/extraction/markup';

const read = (html: string) => blocksBelow(parseHTML(`<html><body>${html}</body></html>`).document.body);

test('parts paragraphs where a browser begins a line, and reads no scripts', () => {
  const blocks = read(
    '<h2>One</h2>loose <b>words</b><div>two<br>lines<script>x()</script></div><p hidden>no</p><ul><li>a<li>b</ul>',
  );
  expect(blocks).toEqual([
    { isHeading: true, text: 'One' },
    { isHeading: false, text: 'loose words' },
    { isHeading: false, text: 'two\nlines' },
    { isHeading: false, text: 'a' },
    { isHeading: false, text: 'b' },
  ]);
});

test('goes as deep as elements do', () => {
  expect(read(`${'<div>'.repeat(2_000)}deep`)).toEqual([{ isHeading: false, text: 'deep' }]);
});

test('counts elements before it makes any', () => {
  expect(hasTooMany('<p>a</p>'.repeat(1_000))).toBe(false);
  expect(hasTooMany('<'.repeat(400_000))).toBe(true);
});
