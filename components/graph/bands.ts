import type { Piece } from './drawing';

/**
 * As high as a large screen, so that few cards are drawn that nobody sees, and few bands are gone through.
 * Partner: `.band` in map-drawing.module.css, which says the same height for one that is not drawn.
 */
export const bandHeight = 1_600;

export interface Band {
  readonly top: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Cuts a drawing into bands below one another, which a browser draws only near where one looks; each piece is in one. */
export function bandsOf(height: number, pieces: readonly Piece[]): Band[] {
  const cut = Array.from({ length: Math.max(1, Math.ceil(height / bandHeight)) }, (): Piece[] => []);
  for (const piece of pieces) cut[Math.min(cut.length - 1, Math.floor(piece.y / bandHeight))]?.push(piece);
  return cut.map((inside, at) => ({
    top: at * bandHeight,
    height: Math.min(bandHeight, height - at * bandHeight),
    pieces: inside,
  }));
}
