/** The shapes of a map's lines, as data of SVG paths. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  /** The `d` of a path. */
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
  /** Where a line that attacks this one ends. */
  readonly middle: Point;
  /** The side of its end from which it comes: 1 is the right, −1 the left, 0 above or below. */
  readonly comesFrom: 1 | -1 | 0;
}

const roundness = 12;

/** From a card leftwards to a lane, along it, and on to the right edge of another. */
export function elbow(start: Point, end: Point, lane: number): Stroke {
  const radius = Math.min(roundness, Math.abs(end.y - start.y) / 2, start.x - lane, lane - end.x);
  const up = Math.sign(end.y - start.y) * radius;
  const path =
    Math.abs(end.y - start.y) < 0.5
      ? `M${at(start)}H${round(end.x)}`
      : `M${at(start)}H${round(lane + radius)}Q${at({ x: lane, y: start.y })} ${at({ x: lane, y: start.y + up })}` +
        `V${round(end.y - up)}Q${at({ x: lane, y: end.y })} ${at({ x: lane - radius, y: end.y })}H${round(end.x)}`;
  return { path, start, end, middle: { x: lane, y: (start.y + end.y) / 2 }, comesFrom: 1 };
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
  const path = `M${at(start)}C${at({ x: first, y: start.y })} ${at({ x: second, y: end.y })} ${at(end)}`;
  return { path, start, end, middle, comesFrom: arrives };
}

/** From a card’s left edge to a point left of it, arriving from above or below; to any other as it can. */
export function pathTo(start: Point, end: Point): Stroke {
  const isBeside = end.x < start.x - 2 && Math.abs(end.y - start.y) > 1;
  if (!isBeside) return { ...curve(start, end, -1, end.x < start.x ? 1 : -1), comesFrom: 0 };
  const radius = Math.min(roundness, Math.abs(end.y - start.y), start.x - end.x);
  const turn = { x: end.x, y: start.y + Math.sign(end.y - start.y) * radius };
  const path = `M${at(start)}H${round(end.x + radius)}Q${at({ x: end.x, y: start.y })} ${at(turn)}V${round(end.y)}`;
  return { path, start, end, middle: { x: end.x, y: (start.y + end.y) / 2 }, comesFrom: 0 };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
