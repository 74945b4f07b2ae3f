/** What both sides showed in one round, moments apart. */
export interface Pair {
  readonly ours: number;
  readonly denominator: number;
}

/**
 * Measures two sides by turns, so that whatever else the machine does falls on both: once to warm up, then in rounds,
 * and every other round the other way round.
 */
export async function interleave(
  rounds: number,
  sides: { readonly ours: () => Promise<number>; readonly denominator: () => Promise<number> },
): Promise<Pair[]> {
  await sides.ours();
  await sides.denominator();
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const ours = await sides.ours();
      pairs.push({ ours, denominator: await sides.denominator() });
    } else {
      const denominator = await sides.denominator();
      pairs.push({ ours: await sides.ours(), denominator });
    }
  }
  return pairs;
}
