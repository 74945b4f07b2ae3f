import { sentencesOf, type Sentence } from '../sources/sentences';
import { paragraphsOf, type Paragraph } from '../sources/text';
import { align } from './align';
import { likeness, termsOf } from './terms';

/** A summary of a paragraph, as the editors numbered it. */
export interface Summary {
  readonly paragraph: number;
  readonly summary: string;
}

/** A passage of an outline: what the card claims that stands on it, and what was noted. */
export interface OutlinedPassage {
  readonly paragraph: number;
  readonly claim: string;
  readonly note: string;
}

/** Where a passage probably stands; offsets in code points of the text. */
export interface LikelyPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A summary and a paragraph less alike than this do not belong together. */
const leastLikeness = 0.06;

/** Two summaries of one paragraph: the text has joined what the outline parts. */
const joinedParagraphs = 0.05;

/**
 * Finds in a document’s text what its outline tells of: summaries and paragraphs are laid along each other in their
 * order, and in its paragraph a passage is the sentence that is most like the claim, the note and the summary.
 *
 * @returns asks for a passage; null where the text has no paragraph like its summary
 */
export function outlinedPlaces(
  outline: readonly Summary[],
  text: string,
  language: string,
): (passage: OutlinedPassage) => LikelyPlace | null {
  const paragraphs = paragraphsOf(text);
  const summaries = new Map(outline.map(({ paragraph, summary }) => [paragraph, summary]));
  const terms = termsOf([...outline.map(({ summary }) => summary), ...paragraphs.map((one) => one.text)]);
  const ofText = terms.slice(outline.length);
  const worth = terms
    .slice(0, outline.length)
    .map((summary) => ofText.map((paragraph) => likeness(summary, paragraph) - leastLikeness));
  const aligned = align(worth, joinedParagraphs);
  const paragraphOf = new Map(outline.map(({ paragraph }, at) => [paragraph, paragraphs[aligned[at] ?? -1]]));
  return (passage) => {
    const paragraph = paragraphOf.get(passage.paragraph);
    if (paragraph === undefined) return null;
    const sentence = saying(paragraph, [passage.claim, passage.note, summaries.get(passage.paragraph) ?? ''], language);
    const start = paragraph.start + sentence.start;
    return { paragraph: paragraph.number, start, end: paragraph.start + sentence.end };
  };
}

/** What of a passage counts for how much: the claim is what it says, the note tells of it, the summary of all around. */
const weights = [1, 0.5, 0.25] as const;

/** The sentence of a paragraph that is most like what is said, or all of it where none is. */
function saying(
  paragraph: Paragraph,
  said: readonly [string, string, string],
  language: string,
): Pick<Sentence, 'start' | 'end'> {
  const sentences = sentencesOf(paragraph.text, language);
  const terms = termsOf([...said, ...sentences.map(({ text }) => text)]);
  const scored = sentences.map((sentence, at) => ({
    sentence,
    score: weights.reduce((sum, weight, of) => {
      const [one, other] = [terms[of], terms[said.length + at]];
      return one === undefined || other === undefined ? sum : sum + weight * likeness(one, other);
    }, 0),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (highest, one) => (highest === null || one.score > highest.score ? one : highest),
    null,
  );
  const whole = { start: 0, end: Array.from(paragraph.text).length };
  return best === null || best.score === 0 ? whole : best.sentence;
}
