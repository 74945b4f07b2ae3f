import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, elaborationOf, type Inline } from '../../../lib/cards/elaboration';

/** A tree as short markup, to be compared at a glance. */
const shown = (typed: string) => elaborationOf(typed).map(block).join('|');

function block(one: Block): string {
  if (one.kind === 'paragraph') return inlines(one.children);
  if (one.kind === 'preformatted') return `pre(${one.text})`;
  if (one.kind === 'quote') return `quote(${one.children.map(block).join('|')})`;
  const items = one.items.map((item) => item.map(block).join('|')).join('; ');
  return `${one.start === null ? 'list' : `list from ${String(one.start)}`}(${items})`;
}

function inlines(all: readonly Inline[]): string {
  return all
    .map((one) => {
      if (one.kind === 'text') return one.text;
      if (one.kind === 'code') return `code(${one.text})`;
      if (one.kind === 'break') return '/';
      if (one.kind === 'link') return `link(${inlines(one.children)} -> ${one.href})`;
      return `${one.kind}(${inlines(one.children)})`;
    })
    .join('');
}

test.each([
  ['One\ntwo\n\nThree', 'One/two|Three'],
  ['*a* and **b**', 'emphasis(a) and strong(b)'],
  ['- a\n- b\n\n3. c\n4. d', 'list(a; b)|list from 3(c; d)'],
  ['> said\n> so', 'quote(said/so)'],
  ['use `a < b`', 'use code(a < b)'],
  ['[a page](https://example.org/x)', 'link(a page -> https://example.org/x)'],
  ['<https://example.org/x>', 'link(https://example.org/x -> https://example.org/x)'],
  ['![a picture](https://example.org/x.png)', 'link(a picture -> https://example.org/x.png)'],
  ['# Heading', 'strong(Heading)'],
  ['```\nlet a;\n b\n```', 'pre(let a;\n b)'],
  ['```js\na\n```', 'pre(js\na)'],
])('%j is shown as %s', (typed, expected) => {
  expect(shown(typed)).toBe(expected);
});

test.each([
  '<script>alert(1)</script>',
  'a <b onclick="x">c</b> &amp; &#106;',
  '[name]: https://example.org',
  '[a][name]',
  '[x](javascript:alert(1))',
  '[x](data:text/html,y)',
  '[x](//example.org)',
  '[x](/debates)',
  '[x](https://bank.example@evil.example/)',
  '[](https://example.org)',
  '![](https://example.org)',
  '[x](https://example.org "title")',
  '<someone@example.org>',
  '***',
  'snake_case_name',
])('%j is shown as it was typed', (typed) => {
  expect(shown(typed)).toBe(typed);
});

test('a line of equals signs makes no heading of the one above', () => {
  expect(shown('Title\n===')).toBe('Title/===');
});

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_[]()<>`\\!#~+-\n '.split(''), '\n\n', '1. ', '- ', '> ', '](', '```', '![', '&lt;', ' "'),
      fc.constantFrom('javascript:', 'JavaScript:a', 'https://a.b/', 'http:', 'data:', 'word', 'é𝄞'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('links lead to http and https only', () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const href of elaborationOf(text).flatMap(hrefs)) expect(href).toMatch(/^https?:\/\//);
    }),
    { numRuns: 500 },
  );
});

test('every word that was typed is shown, in its order', () => {
  const words = fc.array(
    fc.tuple(
      fc.constantFrom('*', '**', '[', ']', '`', '<', '>', '> ', '- ', '\n', ' ', '#', '!'),
      fc.constantFrom('alpha', 'beta', '7', 'ümlaut'),
    ),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, (pieces) => {
      const text = pieces.map(([sign, word]) => `${sign}${word}`).join('');
      const letters = (one: string) => one.match(/[\p{L}\p{N}]+/gu)?.join('') ?? '';
      expect(letters(elaborationOf(text).map(wordsOf).join(' '))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

test.each(['[', '*', '>', '- ', '1. ', '> - ', '* _', '**a', '![a](', '<', '`', '_a*', '[a](<', '\n', '- a\n'])(
  '2,000 characters of %j make a small, flat tree',
  (unit) => {
    const blocks = elaborationOf(unit.repeat(2000).slice(0, 2000));
    expect(blocks.length).toBeLessThanOrEqual(1);
    expect(Math.max(0, ...blocks.map(depth))).toBeLessThanOrEqual(2);
  },
);

test('nesting ends at a depth, and what is deeper is shown as it was typed', () => {
  expect(shown('> > > > > > > > deep')).toMatch(/^(quote\(){6}> > deep\){6}$/);
  fc.assert(
    fc.property(typed, (text) => {
      expect(Math.max(0, ...elaborationOf(text).map(depth))).toBeLessThanOrEqual(14);
    }),
  );
});

type Either = Block | Inline;

function below(one: Either): readonly Either[] {
  if (one.kind === 'list') return one.items.flat();
  return 'children' in one ? one.children : [];
}

function depth(one: Either): number {
  return 1 + Math.max(0, ...below(one).map(depth));
}

function hrefs(one: Either): string[] {
  return [...(one.kind === 'link' ? [one.href] : []), ...below(one).flatMap(hrefs)];
}

function wordsOf(one: Either): string {
  const number = one.kind === 'list' && one.start !== null ? String(one.start) : '';
  return `${number}${'text' in one ? one.text : ''}${below(one)
    .map(wordsOf)
    .join(one.kind === 'list' ? ' ' : '')}`;
}
