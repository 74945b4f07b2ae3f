import { inventTraced, type Paragraph, type Sentence, type TracedText, type Word } from './traced-text';
import type { Language } from './prose';
import { itemAt, type Random } from './random';

/** What may become of a text between two versions. */
export type Mutation = (text: TracedText, random: Random, language: Language) => TracedText;

/** Each way in which texts change, with its name. */
export const mutations: readonly (readonly [name: string, Mutation])[] = [
  ['text put in', insertions],
  ['text left out', deletions],
  ['paragraphs joined and split', reflow],
  ['signs changed', otherSigns],
  ['1 % misread', (text, random) => misread(text, random, 0.01)],
  ['5 % misread', (text, random) => misread(text, random, 0.05)],
  ['words replaced', reworded],
  ['paragraphs moved', movedParagraphs],
  ['sentences taken out', removed],
  ['sentences replaced', replaced],
  ['all at once', allAtOnce],
];

function allAtOnce(text: TracedText, random: Random, language: Language): TracedText {
  const slightlyMisread: Mutation = (changed) => misread(changed, random, 0.02);
  const all = [insertions, reflow, otherSigns, reworded, movedParagraphs, removed, slightlyMisread];
  return all.reduce((changed, mutation) => mutation(changed, random, language), text);
}

function eachSentence(text: TracedText, change: (sentence: Sentence) => readonly Sentence[]): TracedText {
  return text.map((paragraph) => paragraph.flatMap(change)).filter((paragraph) => paragraph.length > 0);
}

function eachWord(text: TracedText, change: (word: Word) => readonly Word[]): TracedText {
  return eachSentence(text, (sentence) => {
    const changed = sentence.flatMap(change).filter((word) => word.length > 0);
    return changed.length > 0 ? [changed] : [];
  });
}

function insertions(text: TracedText, random: Random, language: Language): TracedText {
  const withSentences = eachSentence(text, (sentence) =>
    random.chance(0.15) ? [inventTraced(random, language), sentence] : [sentence],
  );
  const withParagraphs = withSentences.flatMap((paragraph) =>
    random.chance(0.15) ? [[inventTraced(random, language)], paragraph] : [paragraph],
  );
  return eachWord(withParagraphs, (word) => (random.chance(0.04) ? [newWord(language), word] : [word]));
}

function deletions(text: TracedText, random: Random): TracedText {
  const fewer = eachWord(text, (word) => (random.chance(0.05) ? [] : [word]));
  return fewer
    .filter((_, at) => at === 0 || random.chance(0.9))
    .map((paragraph) => paragraph.filter((_, at) => at === 0 || random.chance(0.9)));
}

function reflow(text: TracedText, random: Random): TracedText {
  const joined: Paragraph[] = [];
  for (const paragraph of text) {
    const last = joined.at(-1);
    if (last !== undefined && random.chance(0.3)) joined[joined.length - 1] = [...last, ...paragraph];
    else joined.push(paragraph);
  }
  return joined.flatMap((paragraph) => splitUp(paragraph, random));
}

/** Cuts between sentences, and now and then in one. */
function splitUp(paragraph: Paragraph, random: Random): Paragraph[] {
  const parts: Sentence[][] = [[]];
  for (const sentence of paragraph) {
    if (parts.at(-1)?.length !== 0 && random.chance(0.3)) parts.push([]);
    const cut = sentence.length > 3 && random.chance(0.05) ? random.whole(1, sentence.length - 1) : 0;
    if (cut > 0) {
      parts.at(-1)?.push(sentence.slice(0, cut));
      parts.push([]);
    }
    parts.at(-1)?.push(sentence.slice(cut));
  }
  return parts;
}

/** What programs make of typed signs; of letters, the ligatures. */
const otherwise = new Map([
  ['"', ['“', '”', '„', '«']],
  ["'", ['’', '‘']],
  ['-', ['–', '‐', '—']],
  ['...', ['…']],
  ['ffl', ['ﬄ']],
  ['ff', ['ﬀ']],
  ['fi', ['ﬁ']],
  ['fl', ['ﬂ']],
]);

function otherSigns(text: TracedText, random: Random): TracedText {
  return eachWord(text, (word) => {
    const changed = [];
    for (let at = 0; at < word.length;) {
      const [sign, others] = Array.from(otherwise).find(([own]) => spelt(word, at, own)) ?? ['', []];
      const first = itemAt(word, at);
      changed.push(others.length > 0 ? { ...first, text: random.pick(others) } : first);
      at += Math.max(1, sign.length);
    }
    return [changed];
  });
}

const spelt = (word: Word, at: number, sign: string) =>
  Array.from(sign).every((letter, ahead) => word[at + ahead]?.text === letter);

/** What a scanner takes one sign for. */
const lookalikes = new Map<string, string>([
  ...([
    ['l', '1'],
    ['o', '0'],
    ['e', 'c'],
    ['i', 'l'],
    ['n', 'ri'],
    ['m', 'rn'],
    ['a', 'o'],
    ['u', 'v'],
    ['r', 'n'],
  ] as const),
]);

function misread(text: TracedText, random: Random, share: number): TracedText {
  return eachWord(text, (word) => {
    const letters = word.flatMap((letter) => {
      if (!random.chance(share)) return [letter];
      const way = random.next();
      if (way < 0.15) return [];
      if (way < 0.25) return [letter, { text: random.pick(['.', ',', 'i', "'"]), origin: null }];
      return [{ ...letter, text: lookalikes.get(letter.text) ?? random.pick(['c', 'o', 't', '¤', '一']) }];
    });
    return [letters];
  });
}

/** One word in ten, in a third of the sentences one in five. */
function reworded(text: TracedText, random: Random, language: Language): TracedText {
  return eachSentence(text, (sentence) => {
    const share = random.chance(0.33) ? 0.2 : 0.1;
    return [sentence.map((word, at) => (at < sentence.length - 1 && random.chance(share) ? newWord(language) : word))];
  });
}

function movedParagraphs(text: TracedText, random: Random): TracedText {
  const [staying, moving] = [text.filter((_, at) => at % 3 > 0), text.filter((_, at) => at % 3 === 0)];
  return moving.reduce<TracedText>((moved, paragraph) => {
    const at = random.whole(0, moved.length);
    return [...moved.slice(0, at), paragraph, ...moved.slice(at)];
  }, staying);
}

function removed(text: TracedText, random: Random): TracedText {
  return eachSentence(text, (sentence) => (random.chance(0.3) ? [] : [sentence]));
}

function replaced(text: TracedText, random: Random, language: Language): TracedText {
  return eachSentence(text, (sentence) => (random.chance(0.3) ? [inventTraced(random, language)] : [sentence]));
}

function newWord({ word }: Language): Word {
  return Array.from(word(), (text) => ({ text, origin: null }));
}
