import type { Sentence } from './sentences';

/** A piece of a paragraph that somebody chooses; code points from the paragraph's start, the end excluded. */
export interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

type Piece = Pick<Sentence, 'start' | 'end'>;

/** The words of a span; empty where the paragraph has none there. */
export function wordsOf(paragraph: string, { start, end }: Piece): string {
  return Array.from(paragraph).slice(start, end).join('');
}

/** The piece under a place, or the last one before it; null in an empty paragraph. */
export function pieceAt(pieces: readonly Piece[], place: number): Piece | null {
  return pieces.find(({ end }) => place < end) ?? pieces.at(-1) ?? null;
}

/** What is chosen after a tap: one, then another to take all between; inside of several that one alone; again none. */
export function tapped(now: Span | null, paragraph: number, { start, end }: Piece): Span | null {
  if (now?.paragraph !== paragraph) return { paragraph, start, end };
  if (now.start === start && now.end === end) return null;
  if (start >= now.start && end <= now.end) return { paragraph, start, end };
  return { paragraph, start: Math.min(now.start, start), end: Math.max(now.end, end) };
}

/** The piece after what is chosen, or before it; at the paragraph's ends the last or first. */
export function moved(pieces: readonly Piece[], now: Span, step: 1 | -1): Span {
  const before = pieces.filter(({ end }) => end <= now.start).at(-1) ?? pieces[0];
  const after = pieces.find(({ start }) => start >= now.end) ?? pieces.at(-1);
  const to = step === 1 ? after : before;
  return to === undefined ? now : { paragraph: now.paragraph, start: to.start, end: to.end };
}

/** What is chosen with one piece more at its end; or with one less there, or one more before it where it is the only one. */
export function extended(pieces: readonly Piece[], now: Span, step: 1 | -1): Span {
  if (step === 1) return { ...now, end: pieces.find(({ end }) => end > now.end)?.end ?? now.end };
  const inside = pieces.filter(({ start, end }) => start >= now.start && end <= now.end);
  const shorter = inside.at(-2);
  if (shorter !== undefined) return { ...now, end: shorter.end };
  return { ...now, start: pieces.filter(({ start }) => start < now.start).at(-1)?.start ?? now.start };
}
