import type { Bus } from '../../live/bus';
import type { Cacheable } from './cacheable';

/**
 * The version of what a page shows, or null when nothing is published there. Read before rendering, so what is stored
 * under a version is at least as new.
 */
export function versionOf({ scope }: Cacheable, bus: Bus): string | null {
  if (scope === 'all') return bus.edition().toString();
  return bus.head(scope.slug)?.publishedSeq.toString() ?? null;
}
