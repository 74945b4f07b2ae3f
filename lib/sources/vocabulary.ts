/** Who may read a document's text: following its licence, whoever brings it in says so. */
export const readerships = ['everyone', 'discussion', 'author'] as const;
export type Readership = (typeof readerships)[number];

/** Longest details of a document, in code points. */
export const detailLimits = { title: 300, authors: 600, line: 200, provenance: 1_000, warning: 1_000 } as const;

/** Most characters of a text that is typed or pasted into a form; a longer one comes as a file. */
export const mostPastedLength = 500_000;
