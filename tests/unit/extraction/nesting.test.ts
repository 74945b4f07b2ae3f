import { expect, test } from 'vitest';
import { isTooDeep } from '../../../lib/extraction/nesting';

const page = (inside: string) => `<html><body>${inside}`;

test.each(['<div>', '<b>', '<li><p>', '<SPAN class="a">', '<dd><b>', '<my-part>'])(
  '%s without end is too deep',
  (tag) => {
    expect(isTooDeep(page(tag.repeat(300)))).toBe(true);
  },
);

test.each([
  ['as deep as pages are', '<div>'.repeat(150)],
  ['elements that end', '<div><b>x</b></div>'.repeat(5_000)],
  ['elements that may be left open', '<p>x<ul><li>x<li>x</ul><table><tr><td>x<td>x<tr><td>x</table>'.repeat(5_000)],
  ['a long table of an old page', `<table>${'<tr><th>x<td>x'.repeat(5_000)}`],
  ['elements that nothing lies in', '<br><img src="a"><hr>'.repeat(5_000)],
  ['ends without a beginning', '</div>'.repeat(5_000)],
  ['a script', `<script>${'"<div>" +'.repeat(5_000)}</script>`],
  ['a comment', `<!-- ${'<div>'.repeat(5_000)} -->`],
  ['signs', 'a < b <3 << <>'.repeat(5_000)],
])('%s are not', (_, inside) => {
  expect(isTooDeep(page(inside))).toBe(false);
});

test('the longest page is looked through in a moment, whatever it holds', () => {
  for (const piece of ['<', '<!--', '<script>', '</div>', '<b></b>', '<p>', '<td><th>']) {
    const html = piece.repeat(Math.ceil(8_000_000 / piece.length));
    const begun = performance.now();
    isTooDeep(html);
    expect(performance.now() - begun, piece).toBeLessThan(2_000);
  }
});
