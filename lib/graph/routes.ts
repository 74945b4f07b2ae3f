import type { Relation } from '../cards/vocabulary';
import { curve, elbow, pathTo, type Point, type Stroke } from './strokes';
import type { Box } from './layout';

/**
 * Where the lines of a map run. Home links are elbows in the gap between two columns, each in a lane of its own, so that
 * lines to one card never cross; they leave and arrive level with the first row of a card. All others are curves between
 * the lower corners of cards, laid over the tree. An undercut ends on the line that it attacks.
 */

export interface Line {
  readonly id: string;
  readonly relation: Relation;
  /** The card that it leaves. */
  readonly from: string;
  /** The card that it ends on; null for one that ends on the link `toLink`. */
  readonly to: string | null;
  readonly toLink: string | null;
  readonly home: boolean;
}

export interface Route extends Stroke {
  readonly line: Line;
  /** Whether it is part of the tree, or laid over it. */
  readonly isHome: boolean;
}

/** Where the first row of a card is, below its top; how far lines laid over the tree stay above its bottom. */
export const rows = { first: 22, last: 18 } as const;
/** Of the gap between two columns: where undercuts run, where the first lane is, and what stays free left of the last. */
const gap = { undercuts: 26, lanes: 40, left: 14 } as const;
/** Between the ends of two lines on one card, and between two lanes. */
const apart = { ends: 14, lanes: 5 } as const;

/** Every line whose ends are there, home links first. Linear in the number of lines. */
export function routesOf(lines: readonly Line[], boxes: ReadonlyMap<string, Box>): Route[] {
  const homes = new Map<Box, Ending[]>();
  const crossings: Ending[] = [];
  const waiting: Line[] = [];
  for (const line of lines) {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to ?? '')];
    if (from === undefined) continue;
    if (to === undefined) {
      if (line.toLink !== null) waiting.push(line);
    } else if (line.home && from.column === to.column + 1) put(homes, to, { line, from, to });
    else crossings.push({ line, from, to });
  }
  const drawn = [...[...homes].flatMap(([to, endings]) => family(to, endings)), ...crossings.map(crossing)];
  const all = [...drawn, ...undercuts(waiting, drawn, boxes)];
  return [...all.filter(({ isHome }) => isHome), ...all.filter(({ isHome }) => !isHome)];
}

interface Ending {
  readonly line: Line;
  readonly from: Box;
  readonly to: Box;
}

/** The lines from the answers of one card. A farther one turns nearer to the card, so that none crosses another. */
function family(to: Box, endings: readonly Ending[]): Route[] {
  const ordered = endings.toSorted((a, b) => a.from.y - b.from.y);
  const right = to.x + to.width;
  const room = Math.max(0, to.height - rows.first - 8);
  const between = ordered.length > 1 ? Math.min(apart.ends, room / (ordered.length - 1)) : 0;
  return ordered.map(({ line, from }, at) => {
    const start = { x: from.x, y: from.y + rows.first };
    const end = { x: right, y: to.y + rows.first + between * at };
    const lanes = from.x - gap.lanes - right - gap.left;
    const lane = from.x - gap.lanes - Math.min(apart.lanes, lanes / Math.max(1, ordered.length - 1)) * at;
    const middle = { x: from.x - gap.undercuts, y: start.y };
    return { line, isHome: true, ...elbow(start, end, lane), middle };
  });
}

/**
 * A line laid over the tree: between the sides that face each other; within a column past the right of both cards, and
 * past the left of roots, where nothing else is.
 */
function crossing({ line, from, to }: Ending): Route {
  const past = from.column === 0 ? -1 : 1;
  const sides = { before: [1, -1], within: [past, past], after: [-1, 1] } as const;
  const [leaves, arrives] = sides[from.column < to.column ? 'before' : from.column > to.column ? 'after' : 'within'];
  const [start, end] = [lowerCorner(from, leaves), lowerCorner(to, arrives)];
  return { line, isHome: false, ...curve(start, end, leaves, arrives) };
}

/**
 * Lines that end on lines, each once that is drawn; of a ring of them, which ends nowhere, each goes to the card that the
 * next one leaves.
 */
function undercuts(waiting: readonly Line[], drawn: readonly Route[], boxes: ReadonlyMap<string, Box>): Route[] {
  const attackers = new Map<string | null, Line[]>();
  for (const line of waiting) put(attackers, line.toLink, line);
  const found: Route[] = [];
  const done = new Set<Line>();
  const draw = (line: Line, end: Point): void => {
    const from = boxes.get(line.from);
    if (from === undefined || done.has(line)) return;
    done.add(line);
    found.push(undercut(line, from, end));
  };
  const attack = (route: Route): void => {
    for (const line of attackers.get(route.line.id) ?? []) draw(line, route.middle);
  };
  drawn.forEach(attack);
  // It grows while it is gone through: an undercut may be undercut in turn.
  for (const route of found) attack(route);
  const byId = new Map(waiting.map((line) => [line.id, line]));
  for (const line of waiting) {
    const card = boxes.get(byId.get(line.toLink ?? '')?.from ?? '');
    if (card !== undefined) draw(line, { x: card.x, y: card.y + rows.first });
  }
  return found;
}

function undercut(line: Line, from: Box, end: Point): Route {
  const start = { x: from.x, y: from.y + rows.first };
  return { line, isHome: line.home, ...pathTo(start, end) };
}

function lowerCorner(box: Box, side: 1 | -1): Point {
  return { x: side === 1 ? box.x + box.width : box.x, y: box.y + box.height - rows.last };
}

function put<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
