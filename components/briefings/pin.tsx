import { briefingHref } from '../../lib/briefings/pins';
import type { CardView } from '../../lib/cards/view';
import { isDiscussion, isVersion } from '../../lib/debates/address';

/**
 * Puts a card into the reader's briefing. Without scripts it opens one of this card alone; with them the page's tray
 * (tray.tsx) answers the click, and the words change to “Unpin”.
 */
export function Pin({ slug, number }: { slug: string; number: CardView['number'] }) {
  if (number === null || isDiscussion(slug) || isVersion(slug)) return null;
  return (
    <a href={briefingHref(slug, { cards: [number] })} data-pin={number} aria-label={`Pin card ${String(number)}`}>
      Pin
    </a>
  );
}
