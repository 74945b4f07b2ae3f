import { layOut } from '../../lib/graph/layout';
import { routesOf } from '../../lib/graph/routes';
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
  readonly marks: readonly Mark[];
  /** Relations that it shows, for its legend. */
  readonly lines: number;
}

interface Drawn {
  readonly linksOf: (node: GraphNode) => CardLinks;
  /** The number of the card that the reader has chosen. */
  readonly chosen?: number | null;
}

/** Signs and curves reach over the edges of cards. */
const margin = 24;
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
  const laid = routes.filter(({ isHome }) => !isHome);
  return {
    width: Math.ceil(layout.width) + 2 * margin,
    height: Math.ceil(layout.height) + 2 * margin,
    marks: [
      mark(
        'g',
        { transform: `translate(${String(margin)} ${String(margin)})` },
        mark('g', { 'aria-hidden': 'true' }, ...routes.map(lineMarks)),
        mark('g', { role: 'list' }, ...cards),
        mark('g', { 'aria-hidden': 'true' }, ...laid.map(({ line, start }) => signMark(line.relation, start))),
      ),
    ],
    lines: routes.length,
  };
}
