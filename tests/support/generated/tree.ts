import { itemAt, type Random } from './random';

/** Who answers whom: for each card the card that it answers, and its distance from its thesis. Theses come first. */
export interface Tree {
  /** -1 for a thesis. */
  readonly parents: readonly number[];
  readonly depths: readonly number[];
}

export const deepest = 20;

/** Positions are not argued about alike: the first draws half of all, the last nearly nothing. The mean is 1. */
const attention = [2.4, 1.2, 0.8, 0.4, 0.2] as const;
export const theses = attention.length;

/** How many answers cards get, by how often: directly below a thesis, and further down. */
const nearThesis = [
  [0, 10],
  [1, 15],
  [2, 25],
  [3, 25],
  [4, 25],
] as const;
const furtherDown = [
  [0, 40],
  [1, 20],
  [2, 18],
  [3, 13],
  [4, 9],
] as const;
const hub = { chance: 0.002, least: 20, most: 60 } as const;

/**
 * Grows a debate as people do: each new card answers some card that is still open to answers, so old branches fill up
 * and new ones are thin. Card by card, not level by level: linear in the number of cards.
 */
export function growTree(random: Random, count: number): Tree {
  const parents = attention.map(() => -1);
  const depths = attention.map(() => 0);
  const open: number[] = [];
  const add = (parent: number) => {
    const depth = itemAt(depths, parent) + 1;
    const wanted = depth < deepest ? answersWanted(random, depth) : 0;
    for (let left = wanted; left > 0; left -= 1) open.push(parents.length);
    parents.push(parent);
    depths.push(depth);
  };
  for (const [thesis, share] of attention.entries()) {
    for (let left = directAnswers(count, share); left > 0; left -= 1) add(thesis);
  }
  while (parents.length < count) add(takeAny(random, open) ?? random.whole(theses, theses * 2 - 1));
  return { parents, depths };
}

/** Grows by a fixed step each time the debate is ten times as large, and leaves half of a small one for the rest. */
function directAnswers(count: number, share: number): number {
  return Math.max(1, Math.floor(share * Math.min(4 * Math.log10(count), (count - theses) / (2 * theses))));
}

function answersWanted(random: Random, depth: number): number {
  if (random.chance(hub.chance)) return random.whole(hub.least, hub.most);
  return random.weighted(depth === 1 ? nearThesis : furtherDown);
}

/** Removes one in a random place; the last takes its place, so that nothing else moves. */
function takeAny(random: Random, open: number[]): number | undefined {
  const last = open.pop();
  if (last === undefined || open.length === 0) return last;
  const at = random.whole(0, open.length - 1);
  const taken = itemAt(open, at);
  open[at] = last;
  return taken;
}
