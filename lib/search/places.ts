/** Where one may look; nowhere in particular is everywhere. */
export const places = ['cards', 'passages', 'sources', 'actors'] as const;
export type Place = (typeof places)[number];

/** How much a page of results shows, and how many are ranked: beyond that, what is sought has to be said more closely. */
export const resultsShown = 20;
export const mostRanked = 400;
