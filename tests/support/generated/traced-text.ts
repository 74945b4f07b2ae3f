import { inventWords, type Language } from './prose';
import type { Random } from './random';

/** A piece of a text that knows which piece of the first text it comes from; null where it was put in later. */
export interface Traced {
  readonly text: string;
  readonly origin: number | null;
}

/** The letters of a word with its signs; a letter may be written with several (rn for m). */
export type Word = readonly Traced[];
export type Sentence = readonly Word[];
export type Paragraph = readonly Sentence[];
export type TracedText = readonly Paragraph[];

/** A sentence whose letters come from nowhere. */
export function inventTraced(random: Random, language: Language): Sentence {
  const words = inventWords(random, language);
  return words.map((word, at) =>
    Array.from(at === words.length - 1 ? word + language.stop : word, (text) => ({ text, origin: null })),
  );
}

/** Numbers every letter in its order: from here on each is traced. */
export function traced(text: TracedText): TracedText {
  let next = 0;
  return text.map((paragraph) =>
    paragraph.map((sentence) => sentence.map((word) => word.map((letter) => ({ ...letter, origin: next++ })))),
  );
}

/** A letter with its offset in code points, the end excluded. */
export interface Placed extends Traced {
  readonly start: number;
  readonly end: number;
}

/** The text as it is stored, and where its letters stand in it. */
export function writtenOut(text: TracedText, { between, apart }: Language): { text: string; letters: Placed[] } {
  const letters: Placed[] = [];
  const written: string[] = [];
  let at = 0;
  const put = (piece: string) => {
    written.push(piece);
    at += Array.from(piece).length;
  };
  text.forEach((paragraph, first) => {
    if (first > 0) put('\n\n');
    paragraph.forEach((sentence, second) => {
      if (second > 0) put(apart);
      sentence.forEach((word, third) => {
        if (third > 0) put(between);
        for (const letter of word) {
          const start = at;
          put(letter.text);
          letters.push({ ...letter, start, end: at });
        }
      });
    });
  });
  return { text: written.join(''), letters };
}
