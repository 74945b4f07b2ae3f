import { languages, noLanguage, type Language } from './vocabulary';
import { fold, sameWord, wordsOf } from './words';

/**
 * From this likeness on, two claims are shown as saying nearly the same. Chosen on the odd half of the labelled set
 * (tests/bench/labelled/likeness.yaml); the bench says what it gives on the other half. Lower, and hints name what
 * merely speaks of the same; higher, and only copies are found.
 */
export const nearlySameFrom = 0.55;

/** Fewer letters than this say too little to compare. */
const fewestLetters = 8;

/** Words say more than letters; letters still count where words are cut, joined or misspelt beyond recognition. */
const weightOfWords = 0.7;

/** What a contradiction leaves of the likeness: a claim and its opposite must stay below the threshold. */
const afterContradiction = 0.5;

/** What is left where one word stands in the other’s place (primary schools, secondary schools): mostly another claim. */
const afterSubstitution = 0.8;

/** What other numbers leave of it: until 2030 is not until 2040. A number that one of them lacks counts less. */
const afterOtherNumbers = 0.55;
const afterMissingNumbers = 0.88;

/** More words than a claim has, unless it is made to cost time: each is compared with each. */
const mostWords = 90;

/** A small word (the, should) weighs this much of any other. */
const weightOfSmall = 0.15;

/**
 * How nearly two claims say the same, from 0 to 1, the same from either side. It compares words (whatever their order,
 * ending or spelling) and letters, then takes off for what turns a claim round. It knows no meaning: other words for
 * the same are found only as far as the vocabulary has them.
 *
 * @param language a tag such as `en` or `de-AT`; one that is not known is compared by words and letters alone
 */
export function likeness(one: string, other: string, language: string): number {
  return likenessTo(one, language)(other);
}

/** The same of one claim to many, which is read once. */
export function likenessTo(one: string, language: string): (other: string) => number {
  const known = languages.get(language.slice(0, 2).toLowerCase()) ?? noLanguage;
  const left = claimOf(one, known);
  const partners = partnersAmong(left.words);
  return (other) => compare(left, partners, claimOf(other, known), known);
}

function compare(left: Claim, partners: Partners, right: Claim, known: Language): number {
  if (left.folded === right.folded) return left.folded === '' ? 0 : 1;
  if (Math.min(left.folded.length, right.folded.length) < fewestLetters) return 0;
  const pairs = pairUp(partners, right.words);
  const words = wordLikeness(left, right, pairs);
  const alike = weightOfWords * words + (1 - weightOfWords) * letterLikeness(left.folded, right.folded);
  const turns = contradicts(left, right, pairs, known) ? afterContradiction : 1;
  const replaced = substitutes(left.words, right.words, pairs) ? afterSubstitution : 1;
  return alike * Math.min(turns, replaced) * numberFactor(left.numbers, right.numbers);
}

interface Claim {
  readonly folded: string;
  /** Without negations; each with what it weighs. */
  readonly words: readonly Word[];
  readonly negations: number;
  readonly numbers: readonly string[];
}

interface Word {
  readonly text: string;
  readonly stem: string;
  readonly weight: number;
}

function claimOf(text: string, { small, negations, synonyms }: Language): Claim {
  const all = wordsOf(text).slice(0, mostWords);
  const kept = all.filter((word) => !negations.has(word));
  return {
    folded: fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    words: kept.map((word) => ({
      text: word,
      stem: synonyms.get(word) ?? word,
      weight: small.has(word) ? weightOfSmall : 1,
    })),
    // Two in one breath (ne … pas, neither … nor) turn once.
    negations: negatedPlaces(all, negations),
    numbers: all.filter((word) => /^\d/.test(word)).sort(),
  };
}

/** Negations at most four words apart count as one. */
function negatedPlaces(words: readonly string[], negations: ReadonlySet<string>): number {
  let count = 0;
  let last = -Infinity;
  for (const [at, word] of words.entries()) {
    if (!negations.has(word)) continue;
    if (at - last > 4) count += 1;
    last = at;
  }
  return count;
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly alike: number;
}

/** The words of one claim that a word is the same as, by place. */
type Partners = (word: Word) => readonly Omit<Pair, 'right'>[];

/** Cards of one debate share most of their words: each is compared once. */
function partnersAmong(left: readonly Word[]): Partners {
  const known = new Map<string, readonly Omit<Pair, 'right'>[]>();
  return ({ text, stem }) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = left.flatMap((word, at) => {
      const alike = word.stem === stem ? 1 : sameWord(word.text, text);
      return alike > 0 ? [{ left: at, alike }] : [];
    });
    known.set(text, found);
    return found;
  };
}

/** The best partner of each word, the surest pairs first; no word has two. */
function pairUp(partners: Partners, right: readonly Word[]): Pair[] {
  const candidates = right.flatMap((word, place) => partners(word).map((pair) => ({ ...pair, right: place })));
  candidates.sort(
    (a, b) =>
      b.alike - a.alike ||
      Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
      a.left + a.right - b.left - b.right,
  );
  const [takenLeft, takenRight] = [new Set<number>(), new Set<number>()];
  return candidates.filter((pair) => {
    if (takenLeft.has(pair.left) || takenRight.has(pair.right)) return false;
    takenLeft.add(pair.left);
    takenRight.add(pair.right);
    return true;
  });
}

/** Dice’s coefficient of the words, by weight. */
function wordLikeness(left: Claim, right: Claim, pairs: readonly Pair[]): number {
  const total = weightOf(left.words) + weightOf(right.words);
  if (total === 0) return 0;
  const shared = pairs.reduce(
    (sum, pair) => sum + pair.alike * ((left.words[pair.left]?.weight ?? 0) + (right.words[pair.right]?.weight ?? 0)),
    0,
  );
  return shared / total;
}

const weightOf = (words: readonly Word[]) => words.reduce((sum, { weight }) => sum + weight, 0);

/** Dice’s coefficient of the trigrams of letters. */
function letterLikeness(left: string, right: string): number {
  const [some, others] = [trigrams(left), trigrams(right)];
  let shared = 0;
  for (const trigram of some) if (others.has(trigram)) shared += 1;
  return (2 * shared) / (some.size + others.size);
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Whether one says what the other denies: a negation, or a word against its opposite; both together say the same. */
function contradicts(left: Claim, right: Claim, pairs: readonly Pair[], { opposites }: Language): boolean {
  const pairedLeft = new Set(pairs.map((pair) => pair.left));
  const pairedRight = new Set(pairs.map((pair) => pair.right));
  const contrary = left.words.flatMap(({ text }, at) =>
    pairedLeft.has(at) ? [] : [new Set(endingsOff(text).flatMap((word) => [...(opposites.get(word) ?? [])]))],
  );
  const rest = right.words.filter((_, place) => !pairedRight.has(place)).map(({ text }) => endingsOff(text));
  const isAgainst = contrary.some((some) => rest.some((forms) => forms.some((word) => some.has(word))));
  return (left.negations + right.negations + (isAgainst ? 1 : 0)) % 2 === 1;
}

/**
 * Whether somewhere, between the same neighbours, either has words that the other lacks. Ends of the claims are
 * neighbours too.
 */
function substitutes(left: readonly Word[], right: readonly Word[], pairs: readonly Pair[]): boolean {
  const after = new Map(pairs.map((pair) => [pair.left, pair.right]));
  const taken = new Set(after.values());
  const gap = { left: false, neighbour: -1 };
  for (let at = 0; at <= left.length; at += 1) {
    const partner = at === left.length ? right.length : after.get(at);
    if (partner === undefined) {
      gap.left ||= left[at]?.weight === 1;
      continue;
    }
    if (gap.left && partner > gap.neighbour) {
      const between = right.slice(gap.neighbour + 1, partner);
      const isFree = between.every((_, place) => !taken.has(gap.neighbour + 1 + place));
      if (isFree && between.some(({ weight }) => weight === 1)) return true;
    }
    gap.left = false;
    gap.neighbour = partner;
  }
  return false;
}

/** A word as it is and without the endings that the lists leave out. */
function endingsOff(word: string): string[] {
  return [word, word.replace(/s$/, ''), word.replace(/e[sdnr]$/, ''), word.replace(/ing$/, '')];
}

function numberFactor(left: readonly string[], right: readonly string[]): number {
  const missingRight = left.some((number) => !right.includes(number));
  const missingLeft = right.some((number) => !left.includes(number));
  if (missingLeft && missingRight) return afterOtherNumbers;
  return missingLeft || missingRight ? afterMissingNumbers : 1;
}
