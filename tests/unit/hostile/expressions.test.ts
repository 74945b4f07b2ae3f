import { expect, test } from 'vitest';
import { expressionsIn, expressionsOf } from '../../hostile/expressions';

const found = (text: string) => expressionsIn('a.ts', text).map(({ expression }) => String(expression));

test('literals are found wherever they stand', () => {
  const text = `const a = /x+/; b.replace(/[/]\\//giu, ''); z.string().regex(/^y$/, 'no'); // not /this/ one`;
  expect(found(text)).toEqual(['/x+/', '/[/]\\//giu', '/^y$/']);
});

test('so are those that are put together of constants, with each argument that a function is given', () => {
  const text = `const id = '[0-9]+'; const path = \`/cards/\${id}\`; const rules = [page(path), page('/me')];
    function page(path: string) { return new RegExp(\`^\${path}$\`, 'u'); }`;
  expect(found(text)).toEqual([String(/^\/cards\/[0-9]+$/u), String(/^\/me$/u)]);
});

test.each([
  'new RegExp(given)',
  'RegExp(`${read()}x`)',
  'const make = (x: string) => new RegExp(x)',
  'class A { of(x: string) { return new RegExp(x); } }',
])('none is passed over in silence: %s', (text) => {
  expect(() => found(text)).toThrow('as a literal or of constants');
});

test('the source has some of both', () => {
  const files = expressionsOf('lib').map(({ place }) => place.replace(/:\d+$/, ''));
  expect(files).toContain('lib/http/body.ts');
  expect(files.filter((file) => file === 'lib/server/front/cacheable.ts').length).toBeGreaterThan(20);
});
