import { anchorOf, type Anchor } from '../../lib/sources/anchor';
import { mutations } from './generated/mutations';
import { inventLanguage, type Language } from './generated/prose';
import { itemAt, randomFrom, type Random } from './generated/random';
import { inventTraced, traced, writtenOut, type Placed, type Sentence, type TracedText } from './generated/traced-text';

/** A text and what became of it, with passages of which it is known where they stand now. */
export interface MutatedText {
  readonly mutation: string;
  readonly before: string;
  readonly now: string;
  /** The letters of the text now, in order. */
  readonly letters: readonly Placed[];
  readonly passages: readonly TracedPassage[];
}

export interface TracedPassage {
  readonly anchor: Anchor;
  /** The first and the last of its letters, as they are numbered in the first text. */
  readonly first: number;
  readonly last: number;
}

/** A text of its own for each seed, changed in one of the ways of `mutations`, in turn. */
export function mutatedText(seed: number, size = { paragraphs: 30, passages: 25 }): MutatedText {
  const random = randomFrom(seed);
  const [mutation, mutate] = itemAt(mutations, seed % mutations.length);
  const language = inventLanguage(random);
  const original = inventText(random, language, size.paragraphs);
  const before = writtenOut(original, language);
  const points = Array.from(before.text);
  const now = writtenOut(mutate(original, random, language), language);
  const passages = Array.from({ length: size.passages }, () => {
    const { paragraph, first, last } = choosePassage(random, original);
    const [start, end] = [itemAt(before.letters, first).start, itemAt(before.letters, last).end];
    return { anchor: anchorOf(points, paragraph, start, end), first, last };
  });
  return { mutation, before: before.text, now: now.text, letters: now.letters, passages };
}

/** Every fourth sentence says nearly the same as one before it, every fortieth just the same. */
function inventText(random: Random, language: Language, paragraphs: number): TracedText {
  const told: Sentence[] = [];
  const tell = (): Sentence => {
    const isAlike = told.length > 0 && random.chance(0.25);
    const sentence = isAlike ? nearlySame(random, language, random.pick(told)) : inventTraced(random, language);
    told.push(sentence);
    return sentence;
  };
  return traced(Array.from({ length: paragraphs }, () => Array.from({ length: random.whole(1, 7) }, tell)));
}

function nearlySame(random: Random, { word }: Language, sentence: Sentence): Sentence {
  const count = random.chance(0.1) ? 0 : random.whole(1, 3);
  const changed = new Set(Array.from({ length: count }, () => random.whole(0, sentence.length - 2)));
  return sentence.map((own, at) => (changed.has(at) ? Array.from(word(), (text) => ({ text, origin: null })) : own));
}

/** One to three sentences of a paragraph, or eight words in a row. */
function choosePassage(random: Random, text: TracedText) {
  const paragraph = random.whole(1, text.length);
  const sentences = itemAt(text, paragraph - 1);
  const begin = random.whole(0, sentences.length - 1);
  const words = sentences.slice(begin, begin + random.whole(1, 3)).flat();
  const isPart = words.length > 8 && random.chance(0.3);
  const from = isPart ? random.whole(0, words.length - 8) : 0;
  const letters = words.slice(from, isPart ? from + 8 : words.length).flat();
  return { paragraph, first: itemAt(letters, 0).origin ?? 0, last: itemAt(letters, letters.length - 1).origin ?? 0 };
}
