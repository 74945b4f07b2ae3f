import { layOut, type Box } from '../../lib/graph/layout';
import { routesOf, type Route } from '../../lib/graph/routes';
import type { Point } from '../../lib/graph/strokes';
import type { Graph, GraphNode } from '../../lib/graph/view';
import type { Mark } from '../ui/mark';
import { cardMarks, type CardLinks } from './card-marks';
import { faceOf } from './face';
import { lineMarks } from './line-marks';
import { signAt } from './signs';

/** A map, laid out: its lines, its cards, and what stands over both. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Where the first cards begin. */
  readonly left: number;
  /** How far the lines are to be moved. */
  readonly shift: string;
  /** Each link once. */
  readonly lines: readonly (() => Mark)[];
  readonly cards: readonly Piece[];
  /** The signs of lines that are laid over the tree; they stand over the cards. */
  readonly signs: readonly Piece[];
}

/** A part of a drawing, and how far down it begins. */
export interface Piece {
  readonly y: number;
  readonly mark: () => Mark;
}

interface Drawn {
  readonly linksOf: (node: GraphNode) => CardLinks;
  /** The number of the card that the reader has chosen. */
  readonly chosen?: number | null;
}

/** Signs reach over the edges of cards, and curves within the first and last column farther. */
const margin = 24;
const beyond = 64;
const gaps = { columns: 92, siblings: 14, families: 28, roots: 64 };

/** Draws a graph. Its cost grows with the number of cards and links alone. */
export function drawMap(graph: Pick<Graph, 'nodes' | 'links'>, { linksOf, chosen = null }: Drawn): Drawing {
  const faces = graph.nodes.map((node) => {
    const links = linksOf(node);
    return { links, face: faceOf(node, links.fold !== null) };
  });
  const layout = layOut(
    faces.map(({ face }) => face),
    gaps,
  );
  const routes = routesOf(graph.links, layout.boxes);
  const chosenId = graph.nodes.find(({ card }) => chosen !== null && card.number === chosen)?.id;
  const laid = routes.filter(({ isHome }) => !isHome);
  const left = laid.some(({ start, end }) => start.x === 0 && end.x === 0) ? beyond : margin;
  const moved = ({ x, y }: Point): Point => ({ x: x + left, y: y + margin });
  return {
    left,
    boxes: layout.boxes,
    width: Math.ceil(layout.width) + left + (laid.length === 0 ? margin : beyond),
    height: Math.ceil(layout.height) + 2 * margin,
    lines: routes.map((route) => () => lineMarks(route, isNear(route, chosenId))),
    shift: `translate(${String(left)} ${String(margin)})`,
    cards: faces.flatMap(({ face, links }) => {
      const box = layout.boxes.get(face.id);
      return box === undefined ? [] : [pieceAt(moved(box), (at) => cardMarks(face, at, links, face.id === chosenId))];
    }),
    signs: laid.map(({ line, start }) => pieceAt(moved(start), (at) => signAt(line.relation, at))),
  };
}

function pieceAt(at: Point, markAt: (at: Point) => Mark): Piece {
  return { y: at.y, mark: markAt.bind(null, at) };
}

function isNear({ line: { from, to } }: Route, chosen: string | undefined): boolean {
  return chosen !== undefined && (from === chosen || to === chosen);
}
