import type { Graph, GraphNode } from '../../lib/graph/view';
import { backingOf } from '../cards/strip-words';
import { passageHref } from '../cards/strips';
import { readingHref } from '../cards/card';
import { Marks } from '../ui/marks';
import { drawMap } from './drawing';
import { sheet } from './map-sheet';

interface MapDrawingProps {
  readonly slug: string;
  readonly graph: Pick<Graph, 'nodes' | 'links'>;
  /** The number of the card that the reader looks at. */
  readonly chosen: number | null;
  /** What the map is of, for who does not see it. */
  readonly label: string;
  /** Where the answers of a card that are not shown are. */
  readonly opening: (node: GraphNode) => string;
  /** Where the same map is without the answers of a card; null for a card that has none to fold. */
  readonly folding: (node: GraphNode) => string | null;
}

/**
 * A graph as it is laid out on the server: readable, and its links usable, without a script. Who listens to it gets the
 * cards as a list with their levels; what the lines say stands in the outline, which is the map’s equal.
 */
export function MapDrawing({ slug, graph, chosen, label, opening, folding }: MapDrawingProps) {
  const { width, height, marks } = drawMap(graph, {
    chosen,
    linksOf: (node) => {
      const [passage] = backingOf(node.card.passages);
      return {
        card: readingHref(slug, node.card),
        passage: passage === undefined ? null : passageHref(slug, passage),
        more: opening(node),
        fold: folding(node),
      };
    },
  });
  return (
    <svg
      className={sheet['map']}
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="group"
      aria-label={label}
    >
      <Marks marks={marks} sheet={sheet} />
    </svg>
  );
}
