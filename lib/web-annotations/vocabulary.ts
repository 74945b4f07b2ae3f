/** The context of Web Annotations, and the media type of their documents (w3.org/TR/annotation-protocol, 3.2). */
export const context = 'http://www.w3.org/ns/anno.jsonld';
export const mediaType = `application/ld+json; profile="${context}"`;

/** Annotations on a page of a collection. */
export const perPage = 100;

/** What a file that is brought in may have: as much as a class or a reading group writes about one document. */
export const fileLimit = { characters: 4_000_000, entries: 2_000 } as const;

/** Why an annotation of a file is left out. */
export const omissions = [
  ...(['reply', 'no-words', 'long-words', 'long-note', 'long-quote', 'long-name'] as const),
  ...(['no-quote', 'no-paragraph', 'not-there', 'not-looked-for', 'several', 'across', 'twice'] as const),
] as const;
export type Omission = (typeof omissions)[number];

/** What becomes of an annotation of a file: a card with a passage, a passage for a card, nothing new, nothing. */
export const fates = ['card', 'passage', 'there', 'left-out'] as const;
export type Fate = (typeof fates)[number];
