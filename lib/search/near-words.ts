import { fold, slipsBetween } from './words';

/** More than these are no help to choose from. */
const mostNear = 3;

/**
 * Of words that are written somewhere, those that somebody probably meant who typed `word`: with the fewest slips,
 * nearest first. A word that is still being typed is like the beginning of what is meant.
 */
export function nearestWords(word: string, known: readonly string[], isOpen: boolean): string[] {
  const typed = fold(word);
  const most = mostSlips(typed.length);
  const judged = known
    .map((candidate) => ({ candidate, slips: slipsTo(typed, candidate, most, isOpen) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || byBeginning(typed, a.candidate, b.candidate));
  const fewest = judged[0]?.slips ?? 0;
  return judged
    .filter(({ slips }) => slips - fewest < 1)
    .slice(0, mostNear)
    .map(({ candidate }) => candidate);
}

/** In a short word, two slips make another word of it; in one of three letters one does. */
const mostSlips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 11 ? 2 : 3);

/** What a whole word is worth over one of which only the beginning is like what was typed. */
const onlyBegun = 0.5;

function slipsTo(typed: string, candidate: string, most: number, isOpen: boolean): number {
  const whole = slipsBetween(typed, candidate, most);
  if (!isOpen || typed.length < 4 || candidate.length <= typed.length) return whole;
  const beginnings = [typed.length - 1, typed.length, typed.length + 1].map((length) =>
    slipsBetween(typed, candidate.slice(0, length), most),
  );
  return Math.min(whole, Math.min(...beginnings) + onlyBegun);
}

/** People seldom mistype the first letters. */
function byBeginning(typed: string, one: string, other: string): number {
  return sharedBeginning(typed, other) - sharedBeginning(typed, one) || (one < other ? -1 : one > other ? 1 : 0);
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}
