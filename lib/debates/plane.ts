/** A position's side on each axis that it takes one on, from -1 (low pole) to 1 (high pole). */
export interface Placing {
  readonly key: string;
  readonly name: string;
  readonly places: Readonly<Record<string, number>>;
}

/** What the plane of two axes shows. An axis on which a position is silent is never read as the middle. */
export interface Plane<P extends Placing> {
  /** Positions with a place on both axes. */
  readonly dots: readonly { readonly position: P; readonly x: number; readonly y: number }[];
  /** Positions with one place: they take the whole breadth of the other axis. */
  readonly bands: readonly { readonly position: P; readonly axis: 'x' | 'y'; readonly at: number }[];
  /** Positions on neither axis; they stand beside the plane. */
  readonly beside: readonly P[];
  /** Corners (signs of x and y) that no dot stands in. */
  readonly emptyCorners: readonly { readonly x: -1 | 1; readonly y: -1 | 1 }[];
}

/** Sorts positions by what the plane of the axes `xKey` and `yKey` can show of them, in the order given. */
export function planeOf<P extends Placing>(positions: readonly P[], xKey: string, yKey: string): Plane<P> {
  const placed = positions.map((position) => ({ position, x: position.places[xKey], y: position.places[yKey] }));
  const dots = placed.flatMap(({ position, x, y }) => (x !== undefined && y !== undefined ? [{ position, x, y }] : []));
  const bands = placed.flatMap(({ position, x, y }): Plane<P>['bands'] => {
    if (x !== undefined && y === undefined) return [{ position, axis: 'x', at: x }];
    if (y !== undefined && x === undefined) return [{ position, axis: 'y', at: y }];
    return [];
  });
  const beside = placed.filter(({ x, y }) => x === undefined && y === undefined).map(({ position }) => position);
  const corners = ([-1, 1] as const).flatMap((y) => ([-1, 1] as const).map((x) => ({ x, y })));
  const isEmpty = (corner: { x: number; y: number }) => !dots.some(({ x, y }) => x * corner.x > 0 && y * corner.y > 0);
  return { dots, bands, beside, emptyCorners: corners.filter(isEmpty) };
}
