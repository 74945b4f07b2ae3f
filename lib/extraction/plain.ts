import type { Block } from './document';

/**
 * The paragraphs of plain text. An empty line parts them. Where there is none, and the lines are as long as only
 * paragraphs are, each line is one. A line that begins with `# ` is a heading, as in everything that is kept.
 */
export function blocksOfText(text: string): Block[] {
  const whole = text.replace(/\r\n?|\u2028|\u2029|\u0085|\f/g, '\n').trim();
  const parts =
    /\n[ \t]*\n/.test(whole) || !hasParagraphsAsLines(whole) ? whole.split(/\n[ \t]*\n\s*/) : whole.split('\n');
  return parts.flatMap((part) => {
    const blocks: Block[] = [];
    let lines: string[] = [];
    const end = () => {
      if (lines.length > 0) blocks.push({ isHeading: false, text: joined(lines) });
      lines = [];
    };
    for (const line of part.split('\n')) {
      const heading = /^#{1,6} (.+)$/.exec(line.trim())?.[1];
      if (heading === undefined) lines.push(line);
      else {
        end();
        blocks.push({ isHeading: true, text: heading });
      }
    }
    end();
    return blocks;
  });
}

/** Wrapped lines are seldom longer. */
const longestWrapped = 100;

function hasParagraphsAsLines(text: string): boolean {
  const lengths = text.split('\n').map((line) => line.length);
  return lengths.length > 1 && lengths.some((length) => length > longestWrapped);
}

/** Lines as one, with words that were parted at a line’s end by a soft hyphen whole again. */
function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/\u00AD\n\s*/g, '');
}
