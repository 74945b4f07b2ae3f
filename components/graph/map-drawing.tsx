import { filteredAddress, selectionAddress, withAnswers, type Selection } from '../../lib/graph/selection';
import type { Graph } from '../../lib/graph/view';
import { backingOf } from '../cards/strip-words';
import { passageHref } from '../cards/strips';
import { readingHref } from '../cards/card';
import { Marks } from '../ui/marks';
import { bandsOf } from './bands';
import { drawMap } from './drawing';
import { sheet } from './map-sheet';
import { signMarks } from './signs';

interface MapDrawingProps {
  readonly slug: string;
  /** Of the page. */
  readonly path: string;
  readonly graph: Graph;
  readonly selection: Selection;
  /** What the map is of, for who does not see it. */
  readonly name: string;
}

/**
 * A graph as it is laid out on the server: readable, and its links usable, without a script. Who listens to it gets the
 * cards as a list with their levels; what the lines say stands in the outline, which is the map’s equal.
 */
export function MapDrawing({ slug, path, graph, selection, name }: MapDrawingProps) {
  const { width, height, shift, lines, cards, signs } = drawMap(graph, {
    chosen: selection.card,
    linksOf: ({ card, children, hidden }) => {
      const [passage] = backingOf(card.passages);
      const answers = (isOpen: boolean) =>
        card.number === null ? null : selectionAddress(path, withAnswers(selection, card.number, isOpen));
      return {
        card: filteredAddress(readingHref(slug, card), selection),
        passage: passage === undefined ? null : passageHref(slug, passage),
        more: answers(true),
        fold: children > hidden ? answers(false) : null,
        hasTargets: true,
      };
    },
  });
  const size = (top: number, of: number) => ({
    width,
    height: of,
    viewBox: `0 ${String(top)} ${String(width)} ${String(of)}`,
  });
  return (
    <div className={sheet['map']} role="group" aria-label={name}>
      <svg className={sheet['lines']} {...size(0, height)} aria-hidden>
        <Marks marks={[signMarks]} sheet={sheet} />
        <g transform={shift}>
          <Marks marks={lines} sheet={sheet} />
        </g>
      </svg>
      <div className={sheet['bands']} role="list">
        {bandsOf(height, [...cards, ...signs]).map(({ top, height: of, pieces }) => (
          <div className={sheet['band']} data-band role="none" key={top}>
            <svg {...size(top, of)} role="none">
              <Marks marks={pieces.map(({ mark }) => mark)} sheet={sheet} />
            </svg>
          </div>
        ))}
      </div>
    </div>
  );
}
