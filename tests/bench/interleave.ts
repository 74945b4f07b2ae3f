/** What both sides showed in one round, moments apart. */
export interface Pair<Shown = number> {
  readonly ours: Shown;
  readonly denominator: Shown;
}

/** Compilers take their time: the first seconds of a server say nothing of the rest of its life. */
const warmUps = 2;

/**
 * Measures two sides by turns, so that whatever else the machine does falls on both: first to warm up, then in rounds,
 * and every other round the other way round.
 */
export async function interleave<Shown>(
  rounds: number,
  sides: { readonly ours: () => Promise<Shown>; readonly denominator: () => Promise<Shown> },
): Promise<Pair<Shown>[]> {
  const pairs: Pair<Shown>[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const pair = round % 2 === 0 ? await oursFirst(sides) : await oursLast(sides);
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}

type Sides<Shown> = Parameters<typeof interleave<Shown>>[1];

async function oursFirst<Shown>(sides: Sides<Shown>): Promise<Pair<Shown>> {
  const ours = await sides.ours();
  return { ours, denominator: await sides.denominator() };
}

async function oursLast<Shown>(sides: Sides<Shown>): Promise<Pair<Shown>> {
  const denominator = await sides.denominator();
  return { ours: await sides.ours(), denominator };
}
