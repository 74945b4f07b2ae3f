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
  const words = text.trim();
  const lines: string[] = [];
  let begun = 0;
  let used = 0;
  let at = 0;
  for (const end of breaksOf(words)) {
    const bareEnd = withoutSpace(words, at, end);
    const bare = emsOf(words, lettering, at, bareEnd);
    if (used + bare > room && at > begun) {
      lines.push(words.slice(begun, at).trimEnd());
      begun = at;
      used = 0;
    }
    if (bare > room) {
      const broken = brokenWord(words.slice(at, bareEnd), lettering, room);
      lines.push(...broken.slice(0, -1));
      begun = bareEnd - (broken.at(-1)?.length ?? 0);
      used = emsOf(words, lettering, begun, bareEnd);
    } else used += bare;
    used += emsOf(words, lettering, bareEnd, end);
    at = end;
  }
  if (at > begun || lines.length === 0) lines.push(words.slice(begun, at).trimEnd());
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

/**
 * Where a line may end, the end of the text included: after spaces and hyphens, and between the signs of scripts that
 * are written without spaces.
 */
function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (afterWord.lastIndex = 0; afterWord.test(text);) breaks.push(afterWord.lastIndex);
  return isUnspaced.test(text) ? breaks.flatMap((end, at) => withinWord(text, breaks[at - 1] ?? 0, end)) : breaks;
}

const afterWord = /\S+?(?:[-–—/](?=[^\s\d])|\s+|$)/y;

function withinWord(text: string, begin: number, end: number): number[] {
  let at = begin;
  return (text.slice(begin, end).match(unspacedPieces) ?? []).map((piece) => (at += piece.length));
}

const isUnspaced = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** A sign with what must not begin a line after it, or a run of anything else. */
const unspacedPieces =
  /[（「『【《〈][^]?[、。，．！？：；）」』】》〉ー…]*\s*|[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}][、。，．！？：；）」』】》〉ー…]*\s*|[^\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+/gu;

/** A word that is longer than a line, cut between what readers see as letters. */
function brokenWord(word: string, lettering: Lettering, room: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const { segment } of letters.segment(word)) {
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
  const last = lines.at(-1) ?? '';
  const segments = letters.segment(last);
  let end = last.length;
  while (end > 0 && emsOf(`${last.slice(0, end).trimEnd()}…`, lettering) > room) {
    end = segments.containing(end - 1)?.index ?? 0;
  }
  const cut = last.slice(0, end).trimEnd();
  const word = cut.replace(/\s\S{1,8}$/u, '');
  return [...lines.slice(0, -1), `${word}…`];
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A line of text that is read from the right, for a drawing that puts its end to the right edge. */
export function fromRight(line: string): string {
  return `\u2067${line}\u2069`;
}

/** Kerning moves letters a little closer together, and seldom apart; this covers the seldom. */
const kerning = 1.01;

const tables = {
  claim: tableOf(advanceWidths.claim),
  thesis: tableOf(advanceWidths.thesis),
  label: tableOf(advanceWidths.label),
  strong: tableOf(advanceWidths.strong),
} satisfies Record<Lettering, Float64Array>;

function tableOf(widths: readonly number[]): Float64Array {
  const table = new Float64Array(0x2213);
  for (const [at, codePoint] of measured.entries()) table[codePoint] = ((widths[at] ?? 0) / 1_000) * kerning;
  return table;
}

/** Of a part of a text, which is not cut out for it. */
function emsOf(text: string, lettering: Lettering, begin = 0, end = text.length): number {
  const table = tables[lettering];
  let ems = 0;
  for (let at = begin; at < end; at += 1) {
    const known = table[text.charCodeAt(at)] ?? 0;
    if (known > 0) {
      ems += known;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    ems += unknownWidth(codePoint);
    if (codePoint > 0xffff) at += 1;
  }
  return ems;
}

function withoutSpace(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && /\s/.test(String.fromCharCode(code)));
}

const unknown = new Map<number, number>();

/** The widest that common fonts have, in ems. Looked up once: asking what sort a character is takes its time. */
function unknownWidth(codePoint: number): number {
  const known = unknown.get(codePoint);
  if (known !== undefined) return known;
  const width = widestOf(String.fromCodePoint(codePoint));
  unknown.set(codePoint, width);
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
