/** The shapes of a map's lines, as data of SVG paths. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  /** The `d` of a path. */
  readonly path: string;
  /**
   * The same as several paths, each straight or much shorter, where it is long; else null. A browser dashes the whole of
   * a path that bends wherever it draws a bit of it.
   */
  readonly pieces: (() => string[]) | null;
  readonly start: Point;
  readonly end: Point;
  /** Where a line that attacks this one ends. */
  readonly middle: Point;
  /** The side of its end from which it comes: 1 is the right, −1 the left, 0 above or below. */
  readonly comesFrom: 1 | -1 | 0;
}

const roundness = 12;
/** How long a piece is, as long as they are not too many for one path. */
const piece = { length: 800, most: 16 } as const;

/** From a card leftwards to a lane, along it, and on to the right edge of another. */
export function elbow(start: Point, end: Point, lane: number): Stroke {
  const radius = Math.min(roundness, Math.abs(end.y - start.y) / 2, start.x - lane, lane - end.x);
  const across = { start, end, middle: { x: lane, y: (start.y + end.y) / 2 }, comesFrom: 1 } as const;
  if (Math.abs(end.y - start.y) < 0.5) return { ...across, path: `M${at(start)}H${round(end.x)}`, pieces: null };
  const up = Math.sign(end.y - start.y) * radius;
  const [first, last] = [
    { x: lane, y: start.y + up },
    { x: lane, y: end.y - up },
  ];
  const leaving = `M${at(start)}H${round(lane + radius)}Q${at({ x: lane, y: start.y })} ${at(first)}`;
  const arriving = `Q${at({ x: lane, y: end.y })} ${at({ x: lane - radius, y: end.y })}H${round(end.x)}`;
  const upright = `V${round(last.y)}`;
  const path = leaving + upright + arriving;
  if (Math.abs(end.y - start.y) < piece.length) return { ...across, path, pieces: null };
  return { ...across, path, pieces: () => [leaving, `M${at(first)}${upright}`, `M${at(last)}${arriving}`] };
}

/** A curve that leaves and arrives level, on the sides that are given. */
export function curve(start: Point, end: Point, leaves: 1 | -1, arrives: 1 | -1): Stroke {
  const [across, down] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
  const reach = leaves === arrives ? Math.min(56, 24 + down / 8) : Math.max(40, across / 2);
  const outer = leaves === 1 ? Math.max(start.x, end.x) : Math.min(start.x, end.x);
  const [first, second] =
    leaves === arrives
      ? [outer + leaves * reach * 1.34, outer + leaves * reach * 1.34]
      : [start.x + leaves * reach, end.x + arrives * reach];
  const middle = {
    x: (start.x + 3 * first + 3 * second + end.x) / 8,
    y: (start.y + end.y) / 2,
  };
  const line = [start, { x: first, y: start.y }, { x: second, y: end.y }, end] as const;
  const count = Math.min(piece.most, Math.ceil(down / piece.length));
  const path = curveOf(line);
  const pieces = count < 2 ? null : () => cut(line, count).map(curveOf);
  return { path, pieces, start, end, middle, comesFrom: arrives };
}

/** From a card’s left edge to a point left of it, arriving from above or below; to any other as it can. */
export function pathTo(start: Point, end: Point): Stroke {
  const isBeside = end.x < start.x - 2 && Math.abs(end.y - start.y) > 1;
  if (!isBeside) return { ...curve(start, end, -1, end.x < start.x ? 1 : -1), comesFrom: 0 };
  const radius = Math.min(roundness, Math.abs(end.y - start.y), start.x - end.x);
  const turn = { x: end.x, y: start.y + Math.sign(end.y - start.y) * radius };
  const path = `M${at(start)}H${round(end.x + radius)}Q${at({ x: end.x, y: start.y })} ${at(turn)}V${round(end.y)}`;
  return { path, pieces: null, start, end, middle: { x: end.x, y: (start.y + end.y) / 2 }, comesFrom: 0 };
}

/** A cubic Bézier curve: its ends, and between them what it bends towards. */
type Curve = readonly [Point, Point, Point, Point];

function curveOf([start, first, second, end]: Curve): string {
  return `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`;
}

/** In so many pieces: each is cut off from what the ones before have left (de Casteljau). */
function cut(line: Curve, count: number): Curve[] {
  const end = line[3];
  let [start, first, second] = line;
  return Array.from({ length: count }, (_, at): Curve => {
    const part = 1 / (count - at);
    const [a, b, c] = [between(start, first, part), between(first, second, part), between(second, end, part)];
    const [d, e] = [between(a, b, part), between(b, c, part)];
    const [begun, here] = [start, between(d, e, part)];
    [start, first, second] = [here, e, c];
    return [begun, a, d, here];
  });
}

function between(one: Point, other: Point, part: number): Point {
  return { x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
