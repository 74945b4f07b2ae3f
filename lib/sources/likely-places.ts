import { placesOfSeed, seedLength, type Seeds } from './seeds';

/** How many units apart two seeds may place a pattern and still vote for the same place. */
export const placeWidth = 16;

/** So many places of seeds are counted for a pattern, of rare ones first; 2,000 find no passage more. */
const mostVotes = 600;

/** Of the votes for the likeliest place. Words that moved away have far fewer votes than the gap that they left. */
const leastShare = 1 / 8;

/**
 * Where in a text a pattern may begin, likeliest first: each of its seeds votes for the places that would put it where
 * it is in the text, the rarer the more. Each place is the first of `2 * placeWidth` positions. Takes time by the length
 * of the pattern, whatever the text repeats.
 *
 * @param pattern units, compared as in copied.ts
 * @param most how many places are wanted
 */
export function likelyPlaces(seeds: Seeds, pattern: Int32Array, most: number): number[] {
  const votes = votesOf(seeds, pattern);
  // A place may lie on the edge of two bins: each is counted with the next.
  const counted = Array.from(votes, ([bin, own]) => ({ bin, votes: own + (votes.get(bin + 1) ?? 0) }));
  const best = counted.reduce((highest, one) => Math.max(highest, one.votes), 0);
  const likely = counted.filter((one) => one.votes >= best * leastShare).sort((a, b) => b.votes - a.votes);
  const chosen: number[] = [];
  for (const { bin } of likely) {
    if (chosen.every((other) => Math.abs(other - bin) > 1)) chosen.push(bin);
    if (chosen.length === most) break;
  }
  return chosen.map((bin) => bin * placeWidth);
}

/** Votes by bin of `placeWidth` positions. */
function votesOf(seeds: Seeds, pattern: Int32Array): Map<number, number> {
  const standing: { readonly at: number; readonly places: Int32Array }[] = [];
  for (let at = 0; at + seedLength <= pattern.length; at += 1) {
    const places = placesOfSeed(seeds, pattern, at);
    if (places.length > 0) standing.push({ at, places });
  }
  standing.sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let left = mostVotes;
  for (const { at, places } of standing) {
    for (const place of places.subarray(0, left)) {
      const bin = Math.floor((place - at) / placeWidth);
      votes.set(bin, (votes.get(bin) ?? 0) + 1 / places.length);
    }
    left -= places.length;
    if (left <= 0) break;
  }
  return votes;
}
