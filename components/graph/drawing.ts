import { layOut } from '../../lib/graph/layout';
import { routesOf, type Route } from '../../lib/graph/routes';
import type { Graph, GraphNode } from '../../lib/graph/view';
import { mark, type Mark } from '../ui/mark';
import { cardMarks, type CardLinks } from './card-marks';
import { faceOf } from './face';
import { lineMarks } from './line-marks';
import { signMark } from './signs';

/** A map, laid out: its lines, its cards, and what stands over both. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the first cards begin. */
  readonly left: number;
  readonly marks: readonly Mark[];
  /** How many links it shows. */
  readonly lines: number;
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
  const cards = faces.flatMap(({ face, links }) => {
    const box = layout.boxes.get(face.id);
    return box === undefined ? [] : [cardMarks(face, box, links, chosen !== null && face.node.card.number === chosen)];
  });
  const chosenId = graph.nodes.find(({ card }) => chosen !== null && card.number === chosen)?.id;
  const laid = routes.filter(({ isHome }) => !isHome);
  const left = laid.some(({ start, end }) => start.x === 0 && end.x === 0) ? beyond : margin;
  return {
    left,
    width: Math.ceil(layout.width) + left + (laid.length === 0 ? margin : beyond),
    height: Math.ceil(layout.height) + 2 * margin,
    marks: [
      mark(
        'g',
        { transform: `translate(${String(left)} ${String(margin)})` },
        mark('g', { 'aria-hidden': 'true' }, ...routes.map((route) => lineMarks(route, isNear(route, chosenId)))),
        mark('g', { role: 'list' }, ...cards),
        mark('g', { 'aria-hidden': 'true' }, ...laid.map(({ line, start }) => signMark(line.relation, start))),
      ),
    ],
    lines: routes.length,
  };
}

function isNear({ line: { from, to } }: Route, chosen: string | undefined): boolean {
  return chosen !== undefined && (from === chosen || to === chosen);
}
