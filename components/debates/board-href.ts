import { addressOf } from '../../lib/debates/address';
import type { Position } from '../../lib/debates/queries';
import { carriedSelection, selectionAddress, type Selection } from '../../lib/graph/selection';

/** The address of a position's board, which shows what the reader has chosen to see. */
export function boardHref(slug: string, { key }: Pick<Position, 'key'>, selection: Selection): string {
  return selectionAddress(`${addressOf(slug)}/positions/${key}`, carriedSelection(selection));
}
