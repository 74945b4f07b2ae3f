import { addressOf } from '../../lib/debates/address';
import type { FilterChoices, Loosening } from '../../lib/filters/queries';
import { carriedSelection, selectionAddress, type Selection } from '../../lib/graph/selection';
import type { Graph } from '../../lib/graph/view';
import { Depth } from './depth';
import styles from './filters.module.css';
import { NothingLeft } from './nothing-left';
import { Outline } from './outline';

interface FilteredBoardProps {
  readonly slug: string;
  /** The address of the board. */
  readonly path: string;
  readonly thesisId: string;
  readonly selection: Selection;
  readonly graph: Graph;
  readonly choices: FilterChoices;
  /** What helps where nothing is left. */
  readonly loosenings: readonly Loosening[];
}

/** Of what stands below a position the cards that a filter means, each with what leads to it from the position. */
export function FilteredBoard({ slug, path, thesisId, selection, graph, choices, loosenings }: FilteredBoardProps) {
  return (
    <>
      <Depth {...{ path, selection, graph }} all="below this position" />
      {graph.nodes.length === 0 ? (
        <NothingLeft
          {...{ path, selection, choices, loosenings }}
          nothing="No card below this position fits all of this."
        />
      ) : (
        <Outline {...{ slug, path, graph, selection }} rootId={thesisId} />
      )}
      {graph.isCut && (
        <p className={styles.cut}>
          Only the 1,000 cards nearest to the position were looked through.{' '}
          <a href={selectionAddress(`${addressOf(slug)}/outline`, carriedSelection(selection))}>
            The outline looks through all
          </a>
        </p>
      )}
    </>
  );
}
