/**
 * How much of one text stands in another, by their shingles: all runs of five words (A. Broder, On the resemblance and
 * containment of documents, 1997). Resemblance is |A ∩ B| / |A ∪ B|; containment of the shorter, |A ∩ B| / min(|A|, |B|),
 * also finds a copy that was cut. Each shingle is kept as a hash of 32 bits; that two meet by chance moves a share of
 * thousands of shingles by less than a hundredth.
 */
export interface Resemblance {
  readonly resemblance: number;
  readonly containment: number;
}

const shingleWords = 5;

/** The shingles of a text, as ascending hashes without repetition. Case and punctuation are no difference. */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).map(hashOf);
  const runs = words.slice(shingleWords - 1).map((_, at) => {
    let run = 0;
    for (let next = at; next < at + shingleWords; next += 1) run = mixed(run, words[next] ?? 0);
    return run;
  });
  return Uint32Array.from(new Set(runs)).sort();
}

export function resemblanceOf(one: Uint32Array, other: Uint32Array): Resemblance {
  const both = sharedBy(one, other);
  const least = Math.min(one.length, other.length);
  if (least === 0) return { resemblance: 0, containment: 0 };
  return { resemblance: both / (one.length + other.length - both), containment: both / least };
}

/** The longer words of a title, which say what it is about. */
export function tellingWords(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title).filter((word) => word.length >= 5));
}

/**
 * The names and figures in a summary: what begins with a capital amid a sentence, and numbers. Whoever retells an article
 * changes its words, and keeps these. In a language that writes all nouns large, they are its nouns.
 */
export function namesIn(summary: string): ReadonlySet<string> {
  return new Set(
    summary.match(/(?<=[\p{Ll}\p{N},;:)”’] [“‘("]?)\p{Lu}[\p{L}\p{N}-]*|\p{N}[\p{N}.,]*(?<=\p{N})/gu) ?? [],
  );
}

/** Of two sets, the share of the smaller that is in the other; 0 where one is empty. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  const both = [...smaller].filter((word) => larger.has(word)).length;
  return smaller.size === 0 ? 0 : both / smaller.size;
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const mixed = (run: number, word: number) => {
  const hash = Math.imul(run ^ word, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** How many numbers stand in both of two ascending lists. */
function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let [at, there, both] = [0, 0, 0];
  while (at < one.length && there < other.length) {
    const [mine, theirs] = [one[at] ?? 0, other[there] ?? 0];
    if (mine === theirs) both += 1;
    if (mine <= theirs) at += 1;
    if (theirs <= mine) there += 1;
  }
  return both;
}
