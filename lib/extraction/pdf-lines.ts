/** A piece of text as a PDF places it; y grows upwards, all lengths in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface LinedPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** A gap of this part of the letters’ size is a blank; of this many sizes, another column. */
const blank = 0.15;
const otherColumn = 4;

/** The lines of a page, in the order in which the file draws them: that is the order of reading where there are columns. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: { pieces: Piece[]; text: string; right: number }[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const before = line?.pieces.at(-1);
    if (line === undefined || before === undefined || !isSameLine(before, piece, line.right)) {
      if (piece.text.trim() !== '') lines.push({ pieces: [piece], text: piece.text, right: piece.x + piece.width });
      continue;
    }
    const isApart = piece.x - line.right > blank * piece.size;
    const hasBlank = /\s$/.test(line.text) || /^\s/.test(piece.text);
    line.text += isApart && !hasBlank ? ` ${piece.text}` : piece.text;
    line.pieces.push(piece);
    if (piece.text.trim() !== '') line.right = Math.max(line.right, piece.x + piece.width);
  }
  return lines.map(({ pieces: [first, ...others], text, right }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    // A raised figure or a small capital does not make a line smaller.
    size: Math.max(first?.size ?? 0, ...others.map(({ size }) => size).slice(0, 1_000)),
  }));
}

function isSameLine(before: Piece, piece: Piece, right: number): boolean {
  const size = Math.max(before.size, piece.size);
  const isLevel = Math.abs(before.y - piece.y) < size * 0.5;
  return isLevel && piece.x > before.x - size && piece.x - right < size * otherColumn;
}

/** The part of a page’s height, above and below, in which running heads and page numbers stand. */
const edge = 0.12;

/**
 * Leaves out what stands at the edge of several pages with nothing but a number changed, and numbers alone there. Two
 * pages are enough for that; a single one has no running heads.
 */
export function withoutRunningHeads(pages: readonly LinedPage[]): LinedPage[] {
  const times = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) {
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, Math.min(4, pages.length / 3));
  const isRunning = (line: Line, page: LinedPage) => isAtEdge(line, page) && (times.get(keyOf(line)) ?? 0) >= often;
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isRunning(line, page)) }));
}

function isAtEdge({ y }: Line, { height }: LinedPage): boolean {
  return y < height * edge || y > height * (1 - edge);
}

/** The same for the head of every page: figures, Roman ones too, and the height to a few points do not count. */
function keyOf({ text, y }: Line): string {
  const words = text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]+$/, '#');
  return `${words} ${String(Math.round(y / 6))}`;
}
