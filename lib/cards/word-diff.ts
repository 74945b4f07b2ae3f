import { cutsOf } from '../sources/cuts';

/** A stretch of two texts laid over each other: in both, only in the later, or only in the earlier one. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words of any script, also of those that put no blanks between them; then sentences, where there are too many. */
const grains = [
  new Intl.Segmenter('en', { granularity: 'word' }),
  new Intl.Segmenter('en', { granularity: 'sentence' }),
] as const;

/** Cells of the table that is filled: two texts of 2,100 words, blanks and signs each, some hundredths of a second. */
const mostCells = 4_500_000;

/**
 * What became of a text, word by word; sentence by sentence or as a whole where that would take long. `same` and
 * `removed` joined are the text before, `same` and `added` the text after. No two neighbours are of one kind, and where
 * something was replaced, what was removed comes first.
 */
export function wordDiff(before: string, after: string): Change[] {
  for (const grain of grains) {
    const [one, other] = [cutsOf(before, grain), cutsOf(after, grain)];
    const head = sharedHead(one, other);
    const tail = sharedHead(one.slice(head).reverse(), other.slice(head).reverse());
    const middle = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)] as const;
    if (middle[0].length * middle[1].length > mostCells) continue;
    const same = (words: readonly string[]) => words.map((text): Change => ({ kind: 'same', text }));
    return gathered([...same(one.slice(0, head)), ...compared(...middle), ...same(one.slice(one.length - tail))]);
  }
  return gathered([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
}

/** How many words two lists begin with alike. */
function sharedHead(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((word, at) => word !== other[at]);
  return differing < 0 ? one.length : differing;
}

/** Keeps the heaviest words that stand in both in one order (the longest common subsequence, weighted). */
function compared(one: readonly string[], other: readonly string[]): Change[] {
  const { kept, width } = keptWeights(one, other);
  const at = (i: number, j: number) => kept[i * width + j] ?? 0;
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [text, added] = [one[i], other[j]];
    if (text !== undefined && text === added && at(i, j) === weightOf(text) + at(i + 1, j + 1)) {
      changes.push({ kind: 'same', text });
      [i, j] = [i + 1, j + 1];
    } else if (text !== undefined && (added === undefined || at(i, j) === at(i + 1, j))) {
      changes.push({ kind: 'removed', text });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: added ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** At [i * width + j]: the weight that can be kept of one from i and other from j. Numbers stand for words: faster. */
function keptWeights(one: readonly string[], other: readonly string[]) {
  const known = new Map<string, number>();
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
  const [rows, columns] = [numbered(one), numbered(other)];
  const width = columns.length + 1;
  const kept = new Uint32Array((rows.length + 1) * width);
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const [row, weight] = [rows[i], weightOf(one[i] ?? '')];
    for (let j = columns.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j;
      const [below, right] = [kept[cell + width] ?? 0, kept[cell + 1] ?? 0];
      const both = row === columns[j] ? weight + (kept[cell + width + 1] ?? 0) : 0;
      kept[cell] = Math.max(both, below, right);
    }
  }
  return { kept, width };
}

/** A long word says more about where two texts agree than a short one, and a blank says least. */
function weightOf(word: string): number {
  return isBlank(word) ? 1 : 1 + 2 * word.length;
}

/** Neighbours of one kind as one. A blank alone between two changes belongs to them: it would only cut them up. */
function gathered(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let [removed, added, blank] = ['', '', ''];
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    const last = result.at(-1);
    if (blank !== '' && last?.kind === 'same') result[result.length - 1] = { ...last, text: last.text + blank };
    else if (blank !== '') result.push({ kind: 'same', text: blank });
    [removed, added, blank] = ['', '', ''];
  };
  for (const { kind, text } of changes) {
    const changing = removed !== '' || added !== '';
    if (text === '') continue;
    if (kind === 'same' && changing && isBlank(text)) {
      blank += text;
    } else if (kind === 'same') {
      close();
      blank = text;
      close();
    } else {
      if (kind === 'removed') [removed, added, blank] = [removed + blank + text, added + blank, ''];
      else [removed, added, blank] = [removed + blank, added + blank + text, ''];
    }
  }
  close();
  return result;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
