/** Small letters without accents, in Unicode’s compatibility form; the database folds in the same way. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/**
 * The words of a text, folded, in order: letters and digits, an apostrophe within a word left out (don’t: dont). A
 * number keeps its decimals; what stands between thousands is left out.
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
    .replace(/(\p{L})['’](?=t\b)/gu, '$1')
    .replace(/(\d)[,. \u202f](?=\d{3}(?!\d))/gu, '$1');
  return folded.match(/\d+(?:[.,]\d+)?%?|[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How far two folded words are the same word, 0 or from 0.8 to 1: equal; with one slip of the finger (two in a long
 * word); or with another ending.
 */
export function sameWord(one: string, other: string): number {
  if (one === other) return 1;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 4 || /\d/.test(shorter + longer)) return 0;
  const slips = longer.length >= 8 ? 2 : 1;
  // A slip leaves one end or the other as it was; looking is far cheaper than counting.
  const isEndKept = one.startsWith(other.charAt(0)) || one.endsWith(other.slice(-1));
  if (isEndKept && longer.length - shorter.length <= slips && slipsBetween(shorter, longer, slips) <= slips) return 0.9;
  let shared = 0;
  while (shared < shorter.length && shorter[shared] === longer[shared]) shared += 1;
  return shared >= 5 && shared >= longer.length * 0.55 ? 0.8 : 0;
}

/** Letters left out, put in, changed or swapped with their neighbour (optimal string alignment); at most `most` + 1. */
export function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    [before, above] = [above, line];
  }
  return above[other.length] ?? 0;
}
