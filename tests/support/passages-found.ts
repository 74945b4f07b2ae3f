import { findPassage, type Standing } from '../../lib/sources/find-passage';
import { indexText } from '../../lib/sources/indexed-text';
import type { Placed } from './generated/traced-text';
import type { MutatedText, TracedPassage } from './mutated-passages';

/** What finding passages in a changed text came to. */
export interface PassagesFound {
  readonly all: number;
  /** Passages that still exist: three quarters of their letters, with no more put in among them than they are long. */
  readonly there: number;
  /** Of those, how many were found in the right place. */
  readonly found: number;
  /** Of all, also of those that were taken out, how many were put in a wrong place. */
  readonly wrong: number;
}

export function passagesFound({ before, now, letters, passages }: MutatedText): PassagesFound {
  const [indexBefore, indexNow] = [indexText(before), indexText(now)];
  const judged = passages.map((passage) => {
    const standing = findPassage(passage.anchor, indexNow, indexBefore);
    const isRight = standing !== null && isRightPlace(standing, passage, letters);
    return { isThere: isThere(passage, letters), isRight, isWrong: standing !== null && !isRight };
  });
  const there = judged.filter(({ isThere }) => isThere);
  return {
    all: judged.length,
    there: there.length,
    found: there.filter(({ isRight }) => isRight).length,
    wrong: judged.filter(({ isWrong }) => isWrong).length,
  };
}

export function sumOf(results: readonly PassagesFound[]): PassagesFound {
  const sum = (which: keyof PassagesFound) => results.reduce((all, result) => all + result[which], 0);
  return { all: sum('all'), there: sum('there'), found: sum('found'), wrong: sum('wrong') };
}

const isOf = ({ first, last }: TracedPassage, { origin }: Placed) =>
  origin !== null && origin >= first && origin <= last;

function isThere(passage: TracedPassage, letters: readonly Placed[]): boolean {
  const left = letters.filter((letter) => isOf(passage, letter));
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return false;
  const spread = Math.max(...left.map(({ end }) => end)) - Math.min(...left.map(({ start }) => start));
  const { start, end } = passage.anchor;
  return left.length >= 0.75 * (passage.last - passage.first + 1) && spread <= 2 * (end - start);
}

/** Most of what is marked is the passage’s or new, and at least a third of what is left of the passage is marked. */
function isRightPlace({ start, end }: Standing, passage: TracedPassage, letters: readonly Placed[]): boolean {
  const left = letters.filter((letter) => isOf(passage, letter));
  const marked = letters.filter((letter) => letter.start >= start && letter.end <= end);
  const own = marked.filter((letter) => isOf(passage, letter)).length;
  const foreign = marked.filter((letter) => letter.origin !== null && !isOf(passage, letter)).length;
  return own > foreign && own >= left.length / 3;
}
