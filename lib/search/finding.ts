import { fold, sameWord, wordsOf } from './words';

/**
 * How well a claim fits what somebody types to find it, from 0 to 1. Best where the claim begins with it, then where
 * words do, then where it stands anywhere; then by how much of its words is there, as beginnings or misspelt.
 */
export function fitness(text: string, claim: string): number {
  const [sought, found] = [tidy(text), tidy(claim)];
  if (sought === '') return 0;
  if (found.startsWith(sought)) return 1;
  if (` ${found}`.includes(` ${sought}`)) return 0.95;
  if (found.includes(sought)) return 0.9;
  const words = wordsOf(claim);
  const parts = wordsOf(text);
  const letters = parts.reduce((sum, { length }) => sum + length, 0);
  const fitting = parts.reduce(
    (sum, part) => sum + part.length * Math.max(0, ...words.map((word) => wordFit(part, word))),
    0,
  );
  return letters === 0 ? 0 : (0.85 * fitting) / letters;
}

/** The card number that somebody means by `12` or `#12`, or null. No greater than the database’s numbers. */
export function numberMeant(text: string): number | null {
  const digits = /^#?\s*([1-9]\d{0,8})$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

const tidy = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A word that is still being typed is the beginning of another; one that is misspelt may be too. */
function wordFit(part: string, word: string): number {
  if (word.startsWith(part)) return 1;
  const alike = sameWord(part, word);
  if (alike > 0) return alike * 0.9;
  if (part.length >= 4 && word.length > part.length) return sameWord(part, word.slice(0, part.length)) * 0.8;
  return part.length >= 3 && word.includes(part) ? 0.6 : 0;
}
