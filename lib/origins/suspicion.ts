import { overlapOf, resemblanceOf } from '../sources/resemblance';

/** A document as far as copies are told by it. */
export interface Likened {
  readonly id: string;
  /** Of its text (sources/resemblance.ts); null where it is not stored. */
  readonly shingles: Uint32Array | null;
  /** Telling words of its title, and the names and figures in the summaries of its outline, if it has one. */
  readonly title: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
}

/** Why two documents may be copies of one original: what share of the shorter stands in the other, and of what. */
export interface Suspicion {
  readonly by: 'text' | 'outline' | 'title';
  readonly share: number;
}

/**
 * Weighed on the labelled pairs in tests/support/likened-documents.ts: unrelated texts on one subject share below 2 % of
 * their runs of five words, one that quotes the other in passing below 12 %; a text that was reworded line by line keeps
 * 25 % and more. Summaries of articles on one subject share below a third of their names and figures, those of one article
 * that was retold three quarters; their other words tell nothing (28 %), since one hand wrote both summaries.
 */
const leastShare = { text: 0.2, outline: 0.5, title: 0.75 } as const;

/** Fewer shingles, names or words say too little. */
const leastCount = { text: 20, outline: 8, title: 3 } as const;

/** Whether two documents may go back to one original; null where nothing says so. */
export function suspicionOf(one: Likened, other: Likened): Suspicion | null {
  if (one.shingles !== null && other.shingles !== null) {
    const isLong = Math.min(one.shingles.length, other.shingles.length) >= leastCount.text;
    return isLong ? suspicious('text', resemblanceOf(one.shingles, other.shingles).containment) : null;
  }
  const isTold = Math.min(one.summary.size, other.summary.size) >= leastCount.outline;
  const byOutline = isTold ? suspicious('outline', overlapOf(one.summary, other.summary)) : null;
  const isTitled = Math.min(one.title.size, other.title.size) >= leastCount.title;
  return byOutline ?? (isTitled ? suspicious('title', overlapOf(one.title, other.title)) : null);
}

function suspicious(by: Suspicion['by'], share: number): Suspicion | null {
  return share >= leastShare[by] ? { by, share } : null;
}
