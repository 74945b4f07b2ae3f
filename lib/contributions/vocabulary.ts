/** What has become of something that somebody wrote. */
export const states = ['published', 'waiting', 'returned', 'merged', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** What somebody can have written. */
export const contributionKinds = ['card', 'wording', 'link', 'passage', 'check', 'source', 'debate'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** What stands where words were erased that something cannot do without. */
export const erasedWords = {
  question: 'A question that its author took back',
  position: 'An answer that its author took back',
  axis: 'A scale that its author took back',
  pole: 'Taken back',
  title: 'A document that a reader took back',
} as const;
