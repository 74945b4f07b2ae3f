import { advanceWidths, measured, type Lettering } from './advance-widths';

/**
 * Breaks text into lines without a browser. What the shipped fonts draw is measured with their own widths; other scripts
 * come in fonts that nobody knows here, so they are taken to be as wide as they may be: a line may end early, but does
 * not run over.
 */

export interface LineStyle {
  readonly lettering: Lettering;
  /** Of the font, in the unit of `width`. */
  readonly size: number;
  readonly width: number;
  /** Lines to keep; the last of more ends with an ellipsis. */
  readonly most?: number;
}

export function breakLines(text: string, style: LineStyle): string[] {
  const { lettering, size, width, most = Infinity } = style;
  const room = width / size;
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of piecesOf(text)) {
    const bare = piece.trimEnd();
    const length = emsOf(bare, lettering);
    if (used + length > room && line !== '') {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    if (length <= room) {
      [line, used] = [line + piece, used + emsOf(piece, lettering)];
      continue;
    }
    const broken = brokenWord(bare, lettering, room);
    lines.push(...broken.slice(0, -1));
    line = (broken.at(-1) ?? '') + piece.slice(bare.length);
    used = emsOf(line, lettering);
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines.length <= most ? lines : shortened(lines.slice(0, most), lettering, room);
}

/** How wide a text is at most, in the unit of `size`. */
export function widthOf(text: string, { lettering, size }: Pick<LineStyle, 'lettering' | 'size'>): number {
  return emsOf(text, lettering) * size;
}

/** Whether a text begins with a letter that is read from right to left. */
export function isFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    first,
  );
}

/** Where a line may break: after spaces and hyphens, and between the signs of scripts that are written without spaces. */
function piecesOf(text: string): string[] {
  const words = text.trim().match(/\S+?(?:[-–—/](?=[^\s\d])|\s+|$)/g) ?? [];
  return words.flatMap((word) => (isUnspaced.test(word) ? (word.match(unspacedPieces) ?? [word]) : [word]));
}

const isUnspaced = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** A sign with what must not begin a line after it, or a run of anything else. */
const unspacedPieces =
  /[（「『【《〈][^]?[、。，．！？：；）」』】》〉ー…]*\s*|[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}][、。，．！？：；）」』】》〉ー…]*\s*|[^\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+/gu;

/** A word that is longer than a line, cut between what readers see as letters. */
function brokenWord(word: string, lettering: Lettering, room: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    const length = emsOf(segment, lettering);
    if (used + length > room && line !== '') {
      lines.push(line);
      [line, used] = ['', 0];
    }
    [line, used] = [line + segment, used + length];
  }
  return [...lines, line];
}

/** Ends the last line with an ellipsis: after a word, where the last of them is short. */
function shortened(lines: readonly string[], lettering: Lettering, room: number): string[] {
  const last = Array.from(new Intl.Segmenter('und').segment(lines.at(-1) ?? ''), ({ segment }) => segment);
  while (last.length > 0 && emsOf(`${last.join('').trimEnd()}…`, lettering) > room) last.pop();
  const cut = last.join('').trimEnd();
  const word = cut.replace(/\s\S{1,8}$/u, '');
  return [...lines.slice(0, -1), `${word}…`];
}

/** A line of text that is read from the right, for a drawing that puts its end to the right edge. */
export function fromRight(line: string): string {
  return `\u2067${line}\u2069`;
}

/** Kerning moves letters a little closer together, and seldom apart; this covers the seldom. */
const kerning = 1.01;

const tables = Object.fromEntries(
  Object.entries(advanceWidths).map(([lettering, widths]) => {
    const table = new Float64Array(0x2213);
    for (const [at, codePoint] of measured.entries()) table[codePoint] = ((widths[at] ?? 0) / 1_000) * kerning;
    return [lettering, table];
  }),
);

function emsOf(text: string, lettering: Lettering): number {
  const table = tables[lettering];
  let ems = 0;
  for (const character of text) {
    const known = table?.[character.codePointAt(0) ?? 0] ?? 0;
    ems += known > 0 ? known : unknownWidth(character);
  }
  return ems;
}

const unknown = new Map<string, number>();

/** The widest that common fonts have, in ems. Looked up once: asking what sort a character is takes its time. */
function unknownWidth(character: string): number {
  const known = unknown.get(character);
  if (known !== undefined) return known;
  const width = widestOf(character);
  unknown.set(character, width);
  return width;
}

function widestOf(character: string): number {
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.4;
  if (/[ÆŒǼЖМФШЩЪЫЮжмфшщъыюѠѡ‱—]/u.test(character)) return 1.15;
  if (/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(character)) {
    return /\p{Lu}/u.test(character) ? 0.95 : 0.75;
  }
  if (/\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Thai}/u.test(character)) return 0.9;
  if (/\s/u.test(character)) return 0.5;
  return 1.1;
}
