import type { Share } from '../../lib/graph/view';
import { count } from '../cards/wording';

/** How many of a position's arguments a filter means. */
export function shareWords({ meant, all, isCut }: Share): string {
  const among = isCut ? `the ${String(all)} arguments nearest to it` : `its ${count(all, 'argument')}`;
  return `${meant === 0 ? 'None' : String(meant)} of ${among} ${meant > 1 ? 'fit' : 'fits'} your filter`;
}
