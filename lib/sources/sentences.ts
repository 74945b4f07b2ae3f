import { cutsOf } from './cuts';

/** A sentence of a paragraph. Offsets count Unicode code points from the paragraph’s start, the end excluded. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shortened words that something always follows. Those that may end a sentence (etc., usw., Inc.) are left out. */
const abbreviations = new Set(
  [
    'adm al anm ann apr approx art arts aug bd bde bl bspw bzw ca cap capt cf ch chap cir cit col dec dept dez dipl dr',
    'ebd ed eds eq evtl exp feb ff fig figs gem gen ggf hon hr hrsg insb intl jan jg jr kap lit lt mag max min mio mme',
    'mr mrs mrd ms mt mwst no nos nov nr nrn okt op para paras pp prof pt ref rep rev rn sec sect sen sept sgt sog sr st',
    'str tab tel tit usf vgl viz vol vols vs zz zzgl',
  ].flatMap((line) => line.split(' ')),
);

/** Clock times end a sentence as often as not, and then a capital follows. */
const clockTimes = new Set(['a.m', 'p.m']);

/** Languages that write “the third” as “3.”. */
const dottedOrdinals = new Set(
  'bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr tr'.split(' '), // ISO 639-1
);

/** How far back from a cut the word before it is looked for, in UTF-16 units: no abbreviation is longer. */
const reach = 24;

/**
 * Cuts a paragraph into its sentences, in order. Together they hold all of it but blanks; none begins or ends with one.
 * In doubt two sentences stay one (“in the U.S. The …”): a passage that is a little long is still a whole thought.
 *
 * @param paragraph normalised as in text.ts
 * @param language a BCP 47 tag; one that is malformed counts as unknown
 */
export function sentencesOf(paragraph: string, language: string): Sentence[] {
  const { segment, ordinals } = rulesOf(language);
  const sentences: string[][] = [];
  for (const next of segment(paragraph)) {
    const current = sentences.at(-1);
    if (current !== undefined && belongTogether(current, next, ordinals)) current.push(next);
    else sentences.push([next]);
  }
  let at = 0;
  return sentences.flatMap((pieces) => {
    const whole = pieces.join('');
    const text = whole.trim();
    const start = at + lengthOf(whole) - lengthOf(whole.trimStart());
    at += lengthOf(whole);
    return text === '' ? [] : [{ start, end: start + lengthOf(text), text }];
  });
}

function rulesOf(language: string) {
  const tag = isTag(language) ? language : 'und';
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  return {
    segment: (text: string) => cutsOf(text, segmenter),
    ordinals: dottedOrdinals.has(new Intl.Locale(tag).language),
  };
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false; // The language has no other way to say so.
  }
}

/** Whether Unicode’s rules, which know no words, have cut where no sentence ends. Looks at the last piece only. */
function belongTogether(pieces: readonly string[], after: string, ordinals: boolean): boolean {
  const before = pieces.at(-1) ?? '';
  if (!hasWord(after) || (pieces.length === 1 && !hasWord(before))) return true;
  // A small letter goes on with what was begun: “Really?” she asked. So does what closes a bracket.
  if (/^[\p{Ll},;:)\]}%]/u.test(after)) return true;
  const word = lastWord(before);
  if (!word.endsWith('.')) return false;
  const stem = word.slice(0, -1);
  if (/^\d+$/.test(stem)) return isPoint(pieces, word) || (ordinals && stem.length <= 2);
  if (clockTimes.has(stem.toLowerCase())) return false;
  return /^(\p{L}\p{M}*\.)*\p{L}\p{M}*$/u.test(stem) || abbreviations.has(stem.toLowerCase());
}

/** Whether a sentence is so far no more than the number before a point of a list. */
function isPoint(pieces: readonly string[], number: string): boolean {
  return pieces.length === 1 && pieces[0]?.trim() === number;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The last word with the punctuation after it, without brackets and quotation marks that open before it. */
function lastWord(text: string): string {
  const last = text.slice(-reach).trimEnd().split(/\s/).at(-1) ?? '';
  return last.replace(/^[^\p{L}\p{N}]+/u, '');
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
