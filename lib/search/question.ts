/** What somebody asks for, read from what they typed. */
export interface Question {
  /** Each of them has to be there. */
  readonly terms: readonly Term[];
  /** None of them may be there. */
  readonly without: readonly string[];
}

/** A word, or several in this order. */
export interface Term {
  readonly text: string;
  /** In quotation marks: as it stands, and not what is spelt like it. */
  readonly isQuoted: boolean;
  /** The last word may be the beginning of another: it is perhaps still being typed. */
  readonly isOpen: boolean;
}

/** A question of more words is no narrower, only slower. */
const mostTerms = 12;

/**
 * Reads words, “quoted phrases” and -words to leave out; never fails. A quotation mark that is not closed yet reaches to
 * the end. What has neither letter nor digit asks for nothing.
 */
export function readQuestion(typed: string): Question {
  const parts = Array.from(typed.replace(/[“”„«»]/g, '"').matchAll(pattern), ([whole, minus, quoted, word]) => ({
    isLeftOut: minus === '-',
    isQuoted: quoted !== undefined,
    text: (quoted ?? word ?? whole)
      .replace(/^[\s-]+/, '')
      .trim()
      .replace(/\s+/g, ' '),
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const last = parts.at(-1);
  return {
    terms: parts
      .filter(({ isLeftOut }) => !isLeftOut)
      .slice(0, mostTerms)
      .map((part) => ({ text: part.text, isQuoted: part.isQuoted, isOpen: part === last && !part.isQuoted })),
    without: parts
      .filter(({ isLeftOut }) => isLeftOut)
      .slice(0, mostTerms)
      .map(({ text }) => text),
  };
}

/** Whether words that begin with it will do as well; a single letter of an alphabet begins too much. */
export function mayBeginOthers({ text, isOpen }: Term): boolean {
  return isOpen && !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u.test(text);
}

/** The same question as it would be typed. */
export function writeQuestion({ terms, without }: Question): string {
  const quoted = (text: string) => (text.includes(' ') ? `"${text}"` : text);
  return [
    ...terms.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)),
    ...without.map((text) => `-${quoted(text)}`),
  ].join(' ');
}

/** A minus is one only before a word: state-owned is a word. */
const pattern = /(?<![^\s])(-)?(?:"([^"]*)"?|([^\s"]+))|[^\s"]+/gu;
