/** What somebody may propose. */
export const proposalKinds = ['card', 'wording', 'link', 'annotation'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What has become of it. */
export const proposalStates = ['waiting', 'accepted', 'returned', 'merged', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
