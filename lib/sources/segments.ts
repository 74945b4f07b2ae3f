/** A marked passage of one paragraph; offsets in code points from the paragraph's start, the end excluded. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that lies under the same marks throughout. */
export interface Segment {
  readonly text: string;
  /** Ids of the marks above it, in the order of their starts; empty for plain text. */
  readonly marks: readonly string[];
}

/** Cuts a paragraph at the ends of its marks, which may overlap. The segments' texts joined are the paragraph. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const points = Array.from(text);
  const inside = (at: number) => Math.min(Math.max(at, 0), points.length);
  const cuts = [0, points.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? points.length;
    const above = ordered.filter(({ start, end }) => start <= from && to <= end);
    return { text: points.slice(from, to).join(''), marks: above.map(({ id }) => id) };
  });
}
