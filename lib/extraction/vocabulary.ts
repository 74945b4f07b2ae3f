/** What a document was read from. Only text that is pasted says so; of files, the content decides. */
export const formats = ['pasted', 'txt', 'md', 'html', 'pdf', 'docx'] as const;
export type Format = (typeof formats)[number];

/** Why nothing was read from a file. */
export const unreadable = [
  ...['nothing-inside', 'unknown-type', 'not-text', 'encrypted', 'no-text-layer', 'corrupt'],
  ...['too-much-inside', 'too-deep', 'too-long', 'too-slow'],
] as const;
export type Unreadable = (typeof unreadable)[number];

/** Most characters of the text that is read from a file. */
export const mostTextLength = 2_000_000;

/** How much may be inside of a file: pages, parts of a packed one, their bytes unpacked, elements of a page, and in each other. */
export const mostInside = {
  pages: 3_000,
  parts: 2_000,
  unpackedBytes: 40_000_000,
  elements: 150_000,
  depth: 200,
} as const;
