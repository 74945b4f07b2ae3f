/** What a passage does for the card it is tied to. */
export const stances = ['backs', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

/** Whose words the passage gives: the speaker's own, someone's reported words, the document's, nobody named. */
export const attributions = ['direct', 'reported', 'document', 'vague'] as const;
export type Attribution = (typeof attributions)[number];

/**
 * How surely a passage was found in the text; `outline` means that only a summary of it is stored, `likely` that the
 * text came later and seems to say there what the summary said, `unchecked` that a reader pasted it from a document that
 * is not stored here.
 */
export const anchorStatuses = ['exact', 'moved', 'fuzzy', 'lost', 'outline', 'likely', 'unchecked'] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** At most so many passages of a paragraph are shown, before and after a reader opens it. */
export const passagesShown = { closed: 4, opened: 200 } as const;

/** Of more than are shown, so many are counted: to count all would take the longer the larger a debate is. */
export const passagesCounted = 50;
