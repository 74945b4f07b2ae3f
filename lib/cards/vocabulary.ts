/**
 * The closed word lists of the debate graph. The database has the same lists as enums; the seed, the API and the
 * interface take them from here.
 */

/** What sort of claim a card makes. */
export const kinds = ['fact', 'forecast', 'value', 'policy'] as const;
export type Kind = (typeof kinds)[number];

/** How a card stands to what it is linked to. An undercut attacks a link; all others end on a card. */
export const relations = ['supports', 'attacks', 'undercut', 'qualifies', 'tension', 'restates', 'context'] as const;
export type Relation = (typeof relations)[number];

/** Relations that say the same read from either end; stored once, with the smaller id first. */
export const undirected: ReadonlySet<Relation> = new Set<Relation>(['tension', 'restates']);

/** Longest claim that is accepted, and the length the interface asks for, in Unicode code points. */
export const claimLimit = { hard: 300, wanted: 160 } as const;
