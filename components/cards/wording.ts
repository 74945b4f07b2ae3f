import type { AnchorStatus, Attribution, Stance } from '../../lib/annotations/vocabulary';
import type { RevisionView } from '../../lib/cards/view';
import type { Kind, Relation } from '../../lib/cards/vocabulary';
import { isDiscussion } from '../../lib/debates/address';

/** The words of the domain as people read them; the words of the code stand in lib/cards/vocabulary.ts. */

export const kindNames: Readonly<Record<Kind, string>> = {
  fact: 'Fact',
  forecast: 'Prediction',
  value: 'Value',
  policy: 'Proposal',
};

/** What an answer says to the card that it answers, with a sign that is read out as nothing. */
export const relationNames: Readonly<Record<Relation, { readonly sign: string; readonly name: string }>> = {
  supports: { sign: '+', name: 'For this' },
  attacks: { sign: '−', name: 'Against this' },
  undercut: { sign: '≠', name: 'Even if true, it doesn’t show that' },
  qualifies: { sign: '?', name: 'Only if…' },
  tension: { sign: '↔', name: 'Hard to hold together' },
  restates: { sign: '≈', name: 'Says nearly the same' },
  context: { sign: '·', name: 'Background' },
};

/** What one card does to another, between the two in a sentence. */
export const relationVerbs: Readonly<Record<Relation, string>> = {
  supports: 'speaks for',
  attacks: 'speaks against',
  undercut: 'denies that',
  qualifies: 'is a condition for',
  tension: 'is hard to hold together with',
  restates: 'says nearly the same as',
  context: 'is background to',
};

export const attributionNames: Readonly<Record<Attribution, string>> = {
  direct: 'own words',
  reported: 'reported',
  document: 'the document',
  vague: 'unnamed',
};

/** The same as answers to "Who is speaking?". */
export const speakerNames: Readonly<Record<Attribution, string>> = {
  direct: 'Own words',
  reported: 'Reported',
  document: 'The document',
  vague: 'Unnamed “experts”',
};

/** Who is speaking in a passage: the name, if there is one, and how; an unnamed holder's name says so by itself. */
export function speakerOf({ attribution, actor }: { attribution: Attribution; actor: string | null }): string {
  if (actor === null) return attributionNames[attribution];
  return attribution === 'vague' ? actor : `${actor}, ${attributionNames[attribution]}`;
}

/** Who is speaking in a passage, for somebody who asks. */
export const attributionMeanings: Readonly<Record<Attribution, string>> = {
  direct: 'The speaker’s own words, in quotation marks.',
  reported: 'The document tells what somebody said, in its own words.',
  document: 'The document says this in its own voice.',
  vague: 'The document credits people whom it does not name.',
};

export const stanceNames: Readonly<Record<Stance, string>> = {
  backs: 'Backs this',
  contradicts: 'Contradicts this',
  context: 'Background to this',
};

export const anchorNames: Readonly<Record<AnchorStatus, string>> = {
  exact: 'Word for word',
  moved: 'Found elsewhere',
  fuzzy: 'Wording changed',
  lost: 'Not found',
  outline: 'Summary only',
  likely: 'Likely passage',
  unchecked: 'Not checked',
};

/** What became of a passage in the newest version of its document. */
export const changedHint =
  'The document has a new version with other words here. What it left out is struck through, what is new is underlined.';
export const lostHint = 'The document has a new version. These words are not in it any more.';
export const likelyHint = 'We had only a summary before. This is probably the passage that it told of.';

/** Who gave a card a wording. */
export const revisionAuthors: Readonly<Record<RevisionView['who'], string>> = {
  editor: 'by an editor',
  author: 'by its author',
  files: 'from the debate’s files',
  you: 'by you',
};

/** Who reads what waits, and decides on it: at the beginning of a sentence, and within one. */
export const reviewerOf = (slug: string) =>
  isDiscussion(slug) ? { first: 'Your teacher', within: 'your teacher' } : { first: 'An editor', within: 'an editor' };

/** What its author reads on something that is not published yet. */
export const waitingWords = (slug: string) => `Only you see this until ${reviewerOf(slug).within} has read it.`;

/** What its author reads on something that the class does not see any more. */
export const hiddenWords = 'Hidden from the class: only you and the hosts see this.';

/** What a card does in the end for a position, where it answers an answer. */
export function effectName(effect: 'helps' | 'hurts' | null, position: string | null): string | undefined {
  if (effect === null || position === null) return undefined;
  return effect === 'helps' ? `helps: ${position}` : `speaks against: ${position}`;
}

/** A card's claim, or what stands for one that was withdrawn, or erased by its author. */
export function claimOf(card: { claim: string | null; isEmptied?: boolean } | undefined): string {
  if (card !== undefined && card.claim !== null) return card.claim;
  return card?.isEmptied === true ? 'This card was withdrawn.' : 'These words were erased by their author.';
}

/** How a reader's page of a debate or card is counted: “1 answer”, “3 answers”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
