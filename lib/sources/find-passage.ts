import type { Anchor } from './anchor';
import type { Candidate } from './candidates';
import { findAlone, findStretch } from './find-stretch';
import { paragraphAt, pointsOf, unitAt, unitsOf, type IndexedText } from './indexed-text';
import { sentencesOf } from './sentences';

/** Where a passage stands in a text: offsets in code points, the end excluded. */
export interface Standing {
  /**
   * The same words, as written or as copied (copied.ts): `exact` in the paragraph of the same number or amid the same
   * text, else `moved`. `fuzzy`: other words, or what is left of them.
   */
  readonly status: 'exact' | 'moved' | 'fuzzy';
  /** Where it begins; it may go on in the next, if the paragraph was split. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where a passage stands now, or says by null that it is lost. Word for word where it was is looked at first,
 * then everywhere, then with changes and with what stood around; of a passage of several sentences that was torn apart
 * or is partly gone, the largest part. In doubt it is lost: a passage in a wrong place is worse than none.
 *
 * Takes time by the length of the passage, whatever the text repeats. Measured by `npm run bench`.
 *
 * @param before the text for which the anchor was made, if it is there: it tells the passage from its like
 */
export function findPassage(anchor: Anchor, now: IndexedText, before: IndexedText | null): Standing | null {
  const { exact, prefix, suffix, start, end } = anchor;
  if (standsAt(anchor, now)) return { status: 'exact', paragraph: paragraphAt(now, start), start, end };
  if (before === null) {
    const found = findAlone({ quote: unitsOf(exact), prefix: unitsOf(prefix), suffix: unitsOf(suffix) }, now);
    return found === null ? null : standingOf(found, anchor, now);
  }
  const whole = findStretch({ start: unitAt(before, start), end: unitAt(before, end) }, before, now);
  if (whole !== null && whole.changed <= muchChanged) return standingOf(whole, anchor, now);
  return findParts(anchor, now, before) ?? (whole === null ? null : standingOf(whole, anchor, now));
}

/** Whether words and surroundings stand, letter by letter, at the offsets they had. */
function standsAt({ prefix, exact, suffix, start }: Anchor, { points }: IndexedText): boolean {
  const whole = pointsOf(prefix + exact + suffix);
  const first = start - pointsOf(prefix).length;
  return exact !== '' && whole.every((point, at) => point === points[first + at]);
}

/** With more changes than this, sentences by themselves say better what is left of the passage. */
const muchChanged = 0.2;

/** Sentences with fewer units say too little by themselves. */
const leastUnits = 12;

/** At least so much of a passage must be left. */
const leastPart = 1 / 3;

function findParts(anchor: Anchor, now: IndexedText, before: IndexedText): Standing | null {
  const sentences = sentencesOf(anchor.exact, 'und');
  if (sentences.length < 2) return null;
  const parts = sentences.flatMap((sentence) => {
    const start = unitAt(before, anchor.start + sentence.start);
    const end = unitAt(before, anchor.start + sentence.end);
    const found = end - start < leastUnits ? null : findStretch({ start, end }, before, now);
    return found === null ? [] : [standingOf(found, anchor, now)];
  });
  const length = anchor.end - anchor.start;
  const largest = together(parts, length).reduce<Standing | null>(
    (best, part) => (best === null || part.end - part.start > best.end - best.start ? part : best),
    null,
  );
  return largest === null || largest.end - largest.start < length * leastPart ? null : { ...largest, status: 'fuzzy' };
}

/** Parts that follow each other, with no more between them than `most`, as one. */
function together(parts: readonly Standing[], most: number): Standing[] {
  const joined: Standing[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const follows = last !== undefined && part.start >= last.start && part.start - last.end <= most;
    if (follows) joined[joined.length - 1] = { ...last, end: Math.max(last.end, part.end) };
    else joined.push(part);
  }
  return joined;
}

/** From this share on, a passage stands amid the same text. */
const sameSurroundings = 0.6;

function standingOf({ changed, surroundings, ...units }: Candidate, anchor: Anchor, now: IndexedText): Standing {
  const start = now.from[units.start] ?? 0;
  const end = now.to[units.end - 1] ?? start;
  const paragraph = paragraphAt(now, start);
  const stays = paragraph === anchor.paragraph || surroundings >= sameSurroundings;
  return { status: changed > 0 ? 'fuzzy' : stays ? 'exact' : 'moved', paragraph, start, end };
}
