import { contextLength } from './anchor';
import { candidatesFor, type Candidate, type Sought } from './candidates';
import type { IndexedText } from './indexed-text';

/** Units of a text, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How much of the surroundings is compared, in units: as much as an anchor keeps, and more where that leaves doubt. */
const reaches = [contextLength, 256] as const;

/**
 * Where a stretch of the text before stands in the text now, or null. What is found is looked for in the text before in
 * its turn, and must lead back to the stretch: a sentence that is nearly the same leads to where it stood itself. So a
 * passage that was taken out is not found in its like (reciprocal best match).
 */
export function findStretch(stretch: Stretch, before: IndexedText, now: IndexedText): Candidate | null {
  for (const reach of reaches) {
    const sought = withSurroundings(stretch, before, reach);
    const sure = candidatesFor(sought, now).filter((candidate) => isSure(candidate, sought));
    const judged = sure.map((candidate) => ({
      candidate,
      origin: () => originOf(candidate, stretch, before, now, reach),
    }));
    let isUnclear = false;
    for (const { candidate, origin } of judged) {
      const found = origin();
      if (found === 'own') return candidate;
      isUnclear = found === 'unclear';
      if (isUnclear) break;
    }
    if (!isUnclear) return null;
  }
  return null;
}

/** The same where the text before is not known: a rival must then be clearly less like what is sought. */
export function findAlone(sought: Sought, now: IndexedText): Candidate | null {
  const [best, ...others] = candidatesFor(sought, now);
  if (best === undefined || !isSure(best, sought)) return null;
  const rival = others.find((other) => overlap(best, other) === 0);
  return rival === undefined || rival.cost - best.cost >= clearly(contextLength) ? best : null;
}

/**
 * Most of a passage that may be changed: three tenths of the words, nearly half where all that stood around them is
 * still there; less of a short one, since chance makes two short texts more alike than two long ones. A sentence that
 * was put in the place of another of its language is 55 to 65 % different, its random spread about 1/√length. With 0.35
 * instead of 0.3 a third of a percent more is found, and half as much again in a wrong place.
 */
function isSure({ changed, surroundings, start, end }: Candidate, { quote }: Sought): boolean {
  const length = Math.max(quote.length, end - start);
  return changed <= Math.max(0, 0.3 + 0.15 * surroundings - 0.5 / Math.sqrt(length));
}

/** Units by which one place must be better than another to be preferred; where more is compared, chance does more. */
const clearly = (reach: number) => 5 * Math.sqrt(reach / contextLength);

function originOf(
  candidate: Candidate,
  stretch: Stretch,
  before: IndexedText,
  now: IndexedText,
  reach: number,
): 'own' | 'other' | 'unclear' {
  const isOwn = (other: Stretch) => overlap(other, stretch) >= (stretch.end - stretch.start) / 2;
  const places = candidatesFor(withSurroundings(candidate, now, reach), before);
  const own = places.find(isOwn);
  if (own === undefined) return 'other';
  const rival = places.find((other) => !isOwn(other));
  const lead = rival === undefined ? Infinity : rival.cost - own.cost;
  return lead >= clearly(reach) ? 'own' : lead < -clearly(reach) ? 'other' : 'unclear';
}

function withSurroundings({ start, end }: Stretch, { units }: IndexedText, reach: number): Sought {
  return {
    quote: units.slice(start, end),
    prefix: units.slice(Math.max(0, start - reach), start),
    suffix: units.slice(end, end + reach),
  };
}

function overlap(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
