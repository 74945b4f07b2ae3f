/** A stretch of a source's text between two empty lines. Offsets count Unicode code points, the end excluded. */
export interface Paragraph {
  /** Counts from 1, headings included. */
  readonly number: number;
  readonly isHeading: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The form in which a source's text is kept and offsets are counted: Unicode NFC, LF line ends, one space for each run
 * of blanks, lines of a paragraph joined, exactly one empty line between paragraphs.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The paragraphs of a normalised text, in order. A paragraph that begins with `# ` is a heading. */
export function paragraphsOf(text: string): Paragraph[] {
  let start = 0;
  return text.split('\n\n').map((paragraph, at) => {
    const end = start + Array.from(paragraph).length;
    const placed = { number: at + 1, isHeading: paragraph.startsWith('# '), start, end, text: paragraph };
    start = end + 2;
    return placed;
  });
}
