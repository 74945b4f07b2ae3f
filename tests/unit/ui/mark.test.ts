import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped, mark, written } from '../../../components/ui/mark';

test('a drawing is written with its attributes and what is in it; null is nothing', () => {
  const drawing = mark(
    'g',
    { class: 'a', x: null },
    mark('rect', { width: 3.5 }),
    null,
    mark('text', { x: 0 }, 'a & b'),
  );
  expect(written(drawing)).toBe('<g class="a"><rect width="3.5"/><text x="0">a &amp; b</text></g>');
});

test('a mark that is made late is written where it stands, among however many', () => {
  const many = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? String(at) : () => mark('path', { d: at })));
  const [first, second, third] = ['0', '<path d="1"/>', '2'];
  const text = written(mark('g', {}, ...many));
  expect(text.startsWith(`<g>${first}${second}${third}`)).toBe(true);
  expect(text.endsWith('98<path d="99"/></g>')).toBe(true);
  expect(text.match(/<path/g)).toHaveLength(50);
});

test('whatever the words are, they open no element, end no attribute and hold no sign that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (words, name) => {
      const text = written(mark('a', { href: words }, name));
      const [, href, content] = /^<a href="([^"<>]*)">([^<>]*)<\/a>$/.exec(text) ?? expect.fail(text);
      for (const part of [href, content]) {
        expect(part).not.toMatch(/&(?!(lt|gt|amp|quot);)/);
        expect(part).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      }
    }),
  );
  expect(escaped('\u0000a\ud800<b>')).toBe('a&lt;b&gt;');
});
