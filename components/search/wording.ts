import type { Place } from '../../lib/search/places';

/** Where one may look, as people read it. */
export const placeNames: Readonly<Record<Place, string>> = {
  cards: 'Cards',
  passages: 'Passages',
  sources: 'Documents',
  actors: 'Speakers',
};
