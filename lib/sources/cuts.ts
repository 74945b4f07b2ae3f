/** How much is cut at once, in UTF-16 units, and how near its end a cut may still depend on what follows. */
const stretch = 2_000;
const margin = 200;

/**
 * A text cut at the boundaries that a segmenter finds; joined, the pieces are the text. Engines take time by the square
 * of the length for one call, so that a long text is cut stretch by stretch, and takes time by its length.
 */
export function cutsOf(text: string, segmenter: Intl.Segmenter): string[] {
  const pieces: string[] = [];
  let from = 0;
  let length = stretch;
  while (from < text.length) {
    const end = Math.min(text.length, from + length);
    const sure = end === text.length ? end : end - margin;
    const before = from;
    for (const { segment, index } of segmenter.segment(text.slice(before, end))) {
      if (before + index + segment.length > sure) break;
      pieces.push(segment);
      from = before + index + segment.length;
    }
    length = from === before ? length * 2 : stretch;
  }
  return pieces;
}
