interface Poles {
  readonly low: string;
  readonly high: string;
}

/** A corner of the plane of two axes, from -1 (low pole) to 1 (high pole), called after its two poles. */
export interface Corner {
  readonly x: -1 | 1;
  readonly y: -1 | 1;
  readonly name: string;
}

/** The four corners: both low, first high, second high, both high. */
export function cornersOf(first: Poles, second: Poles): Corner[] {
  const ends = [-1, 1] as const;
  return ends.flatMap((y) =>
    ends.map((x) => ({ x, y, name: `${x < 0 ? first.low : first.high}, ${y < 0 ? second.low : second.high}` })),
  );
}
