import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('app/tokens.css', 'utf8');
const [base = '', dark = '', print = ''] = [
  css,
  css.split('prefers-color-scheme: dark')[1] ?? '',
  css.split('@media print')[1] ?? '',
].map((part) => /:root\s*\{([^}]*)\}/.exec(part)?.[1]);
const light = colours(base);
const palettes = { light, dark: { ...light, ...colours(dark) }, print: { ...light, ...colours(print) } };
const themes = ['light', 'dark', 'print'] as const;

test.each(themes)('in %s every text can be read on what it stands on', (theme) => {
  const text = ['ink', 'muted', 'for', 'against', 'neutral', 'link'];
  const pairs = text.flatMap((colour) => [`${colour} on paper`, `${colour} on card`]);
  const tinted = ['for on for-tint', 'against on against-tint', 'ink on for-tint', 'ink on against-tint'];
  const tooFaint = [...pairs, ...tinted, 'ink on marker'].filter((pair) => contrastOf(theme, pair) < 4.5);
  expect(tooFaint).toEqual([]);
});

test.each(themes)('in %s the edges of what can be used or is marked can be seen', (theme) => {
  const pairs = ['edge on paper', 'edge on card', 'marker-edge on paper', 'marker-edge on card'];
  expect(pairs.filter((pair) => contrastOf(theme, pair) < 3)).toEqual([]);
});

test.each([
  ['ink', [16.1, 17.4], [15.4, 13.9]],
  ['muted', [6.9, 7.4], [8.5, 7.6]],
  ['for', [8.0, 8.6], [9.8, 8.8]],
  ['against', [5.4, 5.8], [8.3, 7.5]],
  ['neutral', [5.8, 6.3], [8.1, 7.3]],
  ['link', [8.2, 8.8], [10.5, 9.4]],
  ['edge', [3.5, 3.8], [5.1, 4.6]],
])('%s keeps the contrast on paper and card that the art direction gives', (colour, inLight, inDark) => {
  const rounded = (theme: 'light' | 'dark') =>
    ['paper', 'card'].map((ground) => Number(contrastOf(theme, `${colour} on ${ground}`).toFixed(1)));
  expect([rounded('light'), rounded('dark')]).toEqual([inLight, inDark]);
});

test('the browser’s own bars take the colours of the paper', () => {
  const layout = readFileSync('app/layout.tsx', 'utf8');
  expect(layout).toContain(`light)', color: '${palettes.light['paper'] ?? ''}'`);
  expect(layout).toContain(`dark)', color: '${palettes.dark['paper'] ?? ''}'`);
});

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Contrast by WCAG 2.2 of a pair like “ink on paper”. */
function contrastOf(theme: (typeof themes)[number], pair: string): number {
  const [one = 0, other = 0] = pair
    .split(' on ')
    .map((name) => luminance(palettes[theme][name] ?? ''))
    .sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`no colour: “${colour}”`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
