import { drawMap } from '../../../components/graph/drawing';
import type { Box } from '../../../lib/graph/layout';
import type { Graph } from '../../../lib/graph/view';

/** How many links a map draws and how many it does not, and how many of its cards lie over another. */
export function drawnFaults(graph: Graph): { links: number; missing: number; overlaps: number } {
  const noLinks = { card: '', passage: null, more: null, fold: null, hasTargets: false };
  const { lines, boxes } = drawMap(graph, { linksOf: () => noLinks });
  return { links: lines.length, missing: graph.links.length - lines.length, overlaps: overlapsOf([...boxes.values()]) };
}

/** Columns are apart; in one of them a card can only lie over the next. */
function overlapsOf(boxes: readonly Box[]): number {
  const ordered = boxes.toSorted((a, b) => a.column - b.column || a.y - b.y);
  return ordered.filter((box, at) => {
    const above = ordered[at - 1];
    return above?.column === box.column && above.y + above.height > box.y;
  }).length;
}
