import { fold } from './words';

/** A stretch of a text; `isHit` where it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** In scripts without spaces a run of letters is a sentence, of which only what was sought is marked. */
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]/u;

/** The words of a text, as they stand. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Of words, those that may be forms of what was sought: forms of a word begin alike. Folded, none twice. */
export function likelyHits(words: readonly string[], sought: readonly string[]): string[] {
  const beginnings = new Set(sought.map((word) => fold(word).slice(0, 2)));
  return [...new Set(words.map(fold))].filter((word) => beginnings.has(word.slice(0, 2)));
}

/**
 * A text in pieces, which together are the text.
 *
 * @param hits folded words that count as what was sought
 * @param sought what was typed, for scripts without spaces
 */
export function markHits(text: string, hits: ReadonlySet<string>, sought: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (part: string, isHit: boolean) => {
    const last = pieces.at(-1);
    if (part === '') return;
    if (last?.isHit === isHit) pieces[pieces.length - 1] = { text: last.text + part, isHit };
    else pieces.push({ text: part, isHit });
  };
  const parts = sought.flatMap(wordsIn).filter((part) => spaceless.test(part));
  for (const [part] of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    if (spaceless.test(part)) for (const [piece, isHit] of partsIn(part, parts)) put(piece, isHit);
    else put(part, hits.has(fold(part)));
  }
  return pieces;
}

/** At most this many characters before and after what was sought. */
const around = { before: 60, after: 160 } as const;

/** Of a longer text, what stands around the first hit, cut between words; the beginning where there is none. */
export function excerptOf(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  let hit = 0;
  for (const piece of pieces) {
    if (piece.isHit) break;
    hit += piece.text.length;
  }
  if (hit === text.length) hit = 0;
  const start = hit <= around.before ? 0 : wordStart(text, hit - around.before);
  const end = text.length - hit <= around.after ? text.length : wordEnd(text, hit + around.after);
  return [
    ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
    ...cut(pieces, start, end),
    ...(end < text.length ? [{ text: ' …', isHit: false }] : []),
  ];
}

function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let at = 0;
  return pieces.flatMap(({ text, isHit }) => {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    return part === '' ? [] : [{ text: part, isHit }];
  });
}

/** The first beginning of a word from here on, within reach; never inside a character. */
function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + 30).search(/\s/);
  return space < 0 ? from + (isLow(text, from) ? 1 : 0) : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - 30, to).search(/\s\S*$/);
  return space < 0 ? to + (isLow(text, to) ? 1 : 0) : to - 30 + space;
}

/** Whether here is the second half of a character. */
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

function partsIn(run: string, parts: readonly string[]): (readonly [string, boolean])[] {
  const first = parts
    .map((part) => ({ part, at: run.indexOf(part) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.part.length - a.part.length)[0];
  if (first === undefined) return [[run, false]];
  const { part, at } = first;
  return [[run.slice(0, at), false], [part, true], ...partsIn(run.slice(at + part.length), parts)];
}
