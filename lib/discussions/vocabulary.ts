export const phaseKinds = ['vote', 'write', 'answer'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const statuses = ['lobby', 'running', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** How participants get their names: made up for them, or typed by themselves. */
export const namings = ['generated', 'own'] as const;
export type Naming = (typeof namings)[number];

/** What a board begins with besides the theses. */
export const startingSets = ['empty', 'picks', 'chosen', 'all'] as const;

/** What a host does with the clock, the phases and the room. Events tell an act by its place: new ones come last. */
export const acts = [
  ...['start', 'go-on', 'go-back', 'pause', 'resume', 'extend', 'close', 'reopen'],
  ...['eyes-up', 'eyes-down', 'lock', 'unlock', 'freeze', 'unfreeze', 'approve-first', 'publish-at-once'],
  ...['ask-checks', 'end-checks'],
] as const;
export type Act = (typeof acts)[number];

/** The answers to a vote on the question or on one position; a vote among positions takes their keys. */
export const sides = ['for', 'against', 'undecided'] as const;
export type Side = (typeof sides)[number];

/** Days after which names and words of a discussion are erased. */
export const keptDays = 30;
