/**
 * The closed word lists of the debate graph. The database has the same lists as enums; the seed, the API and the
 * interface take them from here.
 */

/** What sort of claim a card makes. */
export const kinds = ['fact', 'forecast', 'value', 'policy'] as const;
export type Kind = (typeof kinds)[number];

/** How a card stands to what it is linked to. An undercut attacks a link; all others end on a card. */
export const relations = [
  'supports',
  'attacks',
  'undercut',
  'qualifies',
  'tension',
  'restates',
  'context',
] as const;
export type Relation = (typeof relations)[number];

/** Relations that say the same read from either end; stored once, with the smaller id first. */
export const undirected: ReadonlySet<Relation> = new Set<Relation>(['tension', 'restates']);

/** What a passage does for the card it is tied to. */
export const stances = ['backs', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

/** Whose words the passage gives: the speaker's own, someone's reported words, the document's, nobody named. */
export const attributions = ['direct', 'reported', 'document', 'vague'] as const;
export type Attribution = (typeof attributions)[number];

/** How surely a passage was found in the text; `outline` means that only a summary of it is stored. */
export const anchorStatuses = ['exact', 'moved', 'fuzzy', 'lost', 'outline'] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

/** Longest claim that is accepted, and the length the interface asks for, in Unicode code points. */
export const claimLimit = { hard: 300, wanted: 160 } as const;
