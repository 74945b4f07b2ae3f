/** A text as it is compared with a copy of it: units, and for each the code points of the text that it stands for. */
export interface Comparable {
  readonly units: readonly string[];
  /** Index of the first of those code points, and of the one after the last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What programs put in each other’s place when text is copied, each with what stands for all of them. */
const alike = new Map(
  (
    [
      ['"', '“”„‟«»″〝〞＂'],
      ["'", '‘’‚‛‹›′´`＇'],
      ['-', '‐‑‒–—―−﹘﹣－'],
      ['...', '…'],
    ] as const
  ).flatMap(([plain, variants]) => Array.from(variants, (variant) => [variant, plain] as const)),
);

const softHyphen = '\u00AD';
/** Seen by nobody, and lost or added on the way: zero-width space, word joiner, byte order mark. */
const invisible = new Set([softHyphen, '\u200B', '\u2060', '\uFEFF']);

/**
 * Levels out what copying does to a text and nothing else: runs of blanks and of dashes, quotation marks, ellipses,
 * ligatures, soft hyphens (with the line end behind them). Case, letters and other punctuation stay as they are.
 */
export function comparable(points: readonly string[]): Comparable {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let hyphenated = false;
  points.forEach((point, at) => {
    if (invisible.has(point)) {
      hyphenated ||= point === softHyphen;
      return;
    }
    const plain = plainOf(point);
    if (plain === ' ' && hyphenated) return;
    hyphenated = false;
    if ((plain === ' ' || plain === '-') && units.at(-1) === plain) {
      to[to.length - 1] = at + 1;
      return;
    }
    for (const unit of plain) {
      units.push(unit);
      from.push(at);
      to.push(at + 1);
    }
  });
  return { units, from, to };
}

function plainOf(point: string): string {
  if (/^\s$/.test(point)) return ' ';
  // ﬀ to ﬗ: Latin and Armenian ligatures.
  if (point >= '\uFB00' && point <= '\uFB17') return point.normalize('NFKC');
  return alike.get(point) ?? point;
}
