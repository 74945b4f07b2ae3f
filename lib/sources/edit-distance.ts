/** What a text is compared with: for each of its units the rows of the table where it stands, 32 in a number. */
export interface Pattern {
  readonly length: number;
  readonly blocks: number;
  readonly rows: ReadonlyMap<number, Int32Array>;
  readonly nowhere: Int32Array;
}

/** Where in the text a comparison may begin: anywhere, or only at its first unit. */
type Beginning = 'anywhere' | 'at-start';

const wordSize = 32;

/**
 * How many units must be put in, left out or replaced to make a pattern of a piece of the text: at index j the least
 * number over all pieces that end before unit j and begin where they may. Takes time by the length of the text for each
 * 32 units of the pattern (G. Myers, A fast bit-vector algorithm for approximate string matching, J. ACM 46, 1999; its
 * blocks as in H. Hyyrö, Explaining and extending the bit-parallel algorithm of Myers, 2001).
 *
 * The table’s column for one unit of the text is kept as differences between its rows, a bit each: `rises` where a row
 * is one more than the row above, `falls` where it is one less.
 */
export function distancesOf(pattern: Pattern, text: Int32Array, beginning: Beginning): Int32Array {
  const distances = new Int32Array(text.length + 1);
  if (pattern.length === 0) return beginning === 'anywhere' ? distances : distances.map((_, at) => at);
  const { blocks, rows, nowhere } = pattern;
  const rises = new Int32Array(blocks).fill(-1);
  const falls = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % wordSize);
  let distance = pattern.length;
  distances[0] = distance;
  for (let at = 0; at < text.length; at += 1) {
    const equal = rows.get(text[at] ?? 0) ?? nowhere;
    // What the row above a block gains from the column before: the first row is 0 throughout, or the length so far.
    let carried = beginning === 'anywhere' ? 0 : 1;
    for (let block = 0; block < blocks; block += 1) {
      const bottom = block === blocks - 1 ? lastRow : 1 << (wordSize - 1);
      const [rising, falling, own] = [rises[block] ?? 0, falls[block] ?? 0, equal[block] ?? 0];
      const vertical = own | falling;
      const met = carried < 0 ? own | 1 : own;
      const horizontal = (((met & rising) + rising) ^ rising) | met;
      let gains = falling | ~(horizontal | rising);
      let losses = rising & horizontal;
      const carriedOn = (gains & bottom) !== 0 ? 1 : (losses & bottom) !== 0 ? -1 : 0;
      gains = (gains << 1) | (carried > 0 ? 1 : 0);
      losses = (losses << 1) | (carried < 0 ? 1 : 0);
      rises[block] = losses | ~(vertical | gains);
      falls[block] = gains & vertical;
      carried = carriedOn;
    }
    distance += carried;
    distances[at + 1] = distance;
  }
  return distances;
}

/** Makes a pattern ready, once for all the texts that it is compared with. */
export function patternOf(units: Int32Array): Pattern {
  const blocks = Math.ceil(units.length / wordSize);
  const rows = new Map<number, Int32Array>();
  units.forEach((unit, row) => {
    const own = rows.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(row / wordSize);
    own[block] = (own[block] ?? 0) | (1 << (row % wordSize));
    rows.set(unit, own);
  });
  return { length: units.length, blocks, rows, nowhere: new Int32Array(blocks) };
}
