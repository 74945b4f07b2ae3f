import { cutsOf } from '../sources/cuts';

/** What a text speaks of: its terms, each with how much it says about the text. */
export type Terms = ReadonlyMap<string, number>;

/** Letters in a term. Three in a row stay the same in most forms of a word, and serve scripts without blanks. */
const termLength = 3;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Weighs the terms of some texts against each other: what stands in few of them says more (inverse document frequency),
 * and a term said often says more, but not in proportion. Each text’s weights have length 1.
 */
export function termsOf(texts: readonly string[]): Terms[] {
  const counted = texts.map(countsOf);
  const holders = new Map<string, number>();
  for (const counts of counted) for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return counted.map((counts) => {
    const weighted = Array.from(counts, ([term, count]): [string, number] => [
      term,
      Math.sqrt(count) * Math.log((texts.length + 1) / (holders.get(term) ?? 1)),
    ]);
    const length = Math.hypot(...weighted.map(([, weight]) => weight));
    return new Map(weighted.map(([term, weight]) => [term, length === 0 ? 0 : weight / length]));
  });
}

/** How much two texts speak of the same: from 0 to 1 (the cosine of their terms). */
export function likeness(one: Terms, other: Terms): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const piece of cutsOf(plain, words)) {
    const letters = Array.from(piece).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
    if (letters.length === 0) continue;
    // The beginning of a word counts as a term of its own: it says more than its ending.
    const marked = ['^', ...letters];
    for (let at = 0; at === 0 || at + termLength <= marked.length; at += 1) {
      const term = marked.slice(at, at + termLength).join('');
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}
