import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readFontFile } from './font-file';

export interface Fonts {
  readonly files: readonly string[];
  /** Characters that no font here draws: in a picture they would be empty boxes. */
  readonly missing: readonly string[];
}

/** A character, whether a font has it. */
type Covers = (codePoint: number) => boolean;

const shipped = ['components', 'ui', 'fonts'].join('/');
const ofTheSystem = [
  ...['/usr/share/fonts', '/usr/local/share/fonts', '/Library/Fonts', '/System/Library/Fonts', 'C:\\Windows\\Fonts'],
  ...['.fonts', '.local/share/fonts', 'Library/Fonts'].map((folder) => path.join(os.homedir(), folder)),
];
/** They hold pictures of letters, which are not drawn. */
const unfit = /emoji|bitmap|last\s?resort/i;

let own: Promise<[string, Covers][]> | undefined;
const found = new Map<number, string | null>();
let looking = Promise.resolve();

/** The fonts that a text needs: the shipped ones, and one of the machine’s for each letter that these lack. */
export async function fontsFor(text: string): Promise<Fonts> {
  own ??= coverages(path.join(process.cwd(), shipped));
  const ours = await own;
  const letters = [...new Set(text)].filter((letter) => !/[\s\p{C}\p{M}]/u.test(letter));
  const lacking = letters.filter((letter) => !ours.some(([, covers]) => covers(pointOf(letter))));
  const others = new Set<string>();
  const missing: string[] = [];
  // One search at a time: several at once would read all fonts several times, and look for the same letters.
  looking = looking
    .catch(() => undefined)
    .then(() => lookFor(lacking.map(pointOf).filter((point) => !found.has(point))));
  await looking;
  for (const letter of lacking) {
    const file = found.get(pointOf(letter)) ?? null;
    if (file === null) missing.push(letter);
    else others.add(file);
  }
  return { files: [...ours.map(([file]) => file), ...others], missing };
}

/** Whether all of a text can be drawn. */
export async function canDraw(text: string): Promise<boolean> {
  return (await fontsFor(text)).missing.length === 0;
}

/** Looks through the machine’s fonts, once for each letter; the font with the most of them is taken for those that it has. */
async function lookFor(points: readonly number[]): Promise<void> {
  if (points.length === 0) return;
  const has = new Map<string, ReadonlySet<number>>();
  for (const file of (await Promise.all(ofTheSystem.map(fontsBelow))).flat()) {
    // One after the other, and none is kept: together they may be larger than memory.
    const font = readFontFile(await readFile(file));
    if (font !== null) has.set(file, new Set(points.filter((point) => font.glyphOf(point) !== 0)));
  }
  let left = points;
  while (left.length > 0) {
    const counts = [...has].map(([file, covered]) => ({
      file,
      count: left.filter((point) => covered.has(point)).length,
    }));
    const best = counts.toSorted((a, b) => b.count - a.count)[0] ?? { file: '', count: 0 };
    const taken = left.filter((point) => best.count === 0 || has.get(best.file)?.has(point) === true);
    for (const point of taken) found.set(point, best.count === 0 ? null : best.file);
    left = left.filter((point) => !taken.includes(point));
  }
}

async function coverages(folder: string): Promise<[string, Covers][]> {
  const fonts: [string, Covers][] = [];
  for (const file of await fontsBelow(folder)) {
    const font = readFontFile(await readFile(file));
    if (font !== null) fonts.push([file, (point) => font.glyphOf(point) !== 0]);
  }
  return fonts;
}

async function fontsBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name) && !unfit.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

function pointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
