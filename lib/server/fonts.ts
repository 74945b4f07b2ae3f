import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

/**
 * Cuts the two variable fonts down to the characters and weights that are used, so that both together stay below 60 kB
 * in a first load. What falls outside is shown in the reader's own fonts. What draws pictures (lib/http/png.ts) reads
 * neither WOFF2 nor variable fonts: it gets a plain file for each weight.
 */

const wanted = characters(
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1
  [0x100, 0x17f], // Latin Extended-A, as far as the file has it
  [0x2013, 0x201e], // – — ‘ ’ ‚ “ ” „ and what stands between them
  [0x2022, 0x2026], // • …
  [0x2039, 0x203a], // ‹ ›
  [0x20ac, 0x20ac], // €
  [0x2190, 0x2193], // ← ↑ → ↓
  [0x2212, 0x2212], // −
  [0x2264, 0x2265], // ≤ ≥
);

/** What browsers do with letters of themselves, and figures of one width; alternates that nothing asks for are left out. */
const keepFeatures = ['kern', 'mark', 'mkmk', 'liga', 'clig', 'rlig', 'calt', 'rclt', 'ccmp', 'locl', 'rvrn', 'tnum'];

const fonts = [
  ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 'inter.woff2'],
  ['@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', 'source-serif.woff2'],
] as const;

/** What pictures need besides: pages show these letters in the reader's own fonts. */
const families = [
  ['inter', 'inter'],
  ['source-serif-4', 'source-serif'],
] as const;
const otherScripts = {
  'latin-ext': characters([0x100, 0x24f]),
  vietnamese: characters([0x1ea0, 0x1ef9]),
  cyrillic: characters([0x400, 0x45f], [0x490, 0x491]),
  greek: characters([0x370, 0x3ff]),
};

const target = path.join(process.cwd(), 'components/ui/fonts');
await mkdir(target, { recursive: true });
for (const [file, name] of fonts) {
  const original = await readFile(path.join(process.cwd(), 'node_modules', file));
  const subset = await subsetFont(original, wanted, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures,
  });
  await keep(name, subset);
  await keepPlain(name.replace('.woff2', ''), original, wanted);
}
for (const [family, name] of families) {
  for (const [script, letters] of Object.entries(otherScripts)) {
    const file = `node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`;
    await keepPlain(`${name}-${script}`, await readFile(path.join(process.cwd(), file)), letters);
  }
}

async function keepPlain(name: string, original: Buffer, letters: string): Promise<void> {
  for (const wght of [500, 600]) {
    const plain = await subsetFont(original, letters, { targetFormat: 'sfnt', variationAxes: { wght } });
    await keep(`${name}-${String(wght)}.ttf`, plain);
  }
}

/** Whole or not at all. */
async function keep(name: string, font: Buffer): Promise<void> {
  await writeFile(path.join(target, `${name}.partial`), font);
  await rename(path.join(target, `${name}.partial`), path.join(target, name));
}

function characters(...ranges: [number, number][]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
    .join('');
}
