import { sentencesOf, type Sentence } from '../../lib/sources/sentences';
import { extended, moved, pieceAt, tapped, type Span } from '../../lib/sources/span';
import {
  isTyping,
  numberOfParagraph,
  paragraphAt,
  paragraphNumbered,
  pointsBefore,
  pointsBeforeTap,
  rangeOf,
} from './reading-places';

interface Document {
  readonly kind: 'text' | 'outline';
  readonly language: string;
}

/** What is chosen in the reader after an event; undefined where the event is about something else. */
export function afterEvent(event: Event, now: Span | null, document: Document): Span | null | undefined {
  if (event instanceof KeyboardEvent) return afterKey(event, now, document);
  if (event instanceof MouseEvent) return afterClick(event, now, document);
  return event.type === 'selectionchange' && document.kind === 'text' ? selected() : undefined;
}

/** The words under the browser's own selection, of the paragraph in which it begins. */
function selected(): Span | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphAt(range.startContainer);
  if (paragraph === null) return undefined;
  const start = pointsBefore(paragraph, range.startContainer, range.startOffset);
  const end = pointsBefore(paragraph, range.endContainer, range.endOffset);
  return start < end ? { paragraph: numberOfParagraph(paragraph), start, end } : undefined;
}

function afterClick(event: MouseEvent, now: Span | null, document: Document): Span | null | undefined {
  const target = event.target instanceof Element ? event.target : null;
  const asked = target?.closest('[data-choose]')?.getAttribute('data-choose');
  if (asked !== null && asked !== undefined) return firstPiece(Number(asked), document);
  const paragraph = paragraphAt(target);
  if (paragraph === null || getSelection()?.isCollapsed === false) return undefined;
  const number = numberOfParagraph(paragraph);
  // A mark's own link is followed, unless words of its paragraph are being chosen.
  if (target?.closest('a') && now?.paragraph !== number) return undefined;
  const place = pointsBeforeTap(paragraph, event);
  const piece = place === null ? null : pieceAt(piecesOf(paragraph, document), place);
  return piece === null ? undefined : tapped(now, number, piece);
}

/** Arrow keys within the paragraph that has the focus go from sentence to sentence, with Shift they take more. */
function afterKey(event: KeyboardEvent, now: Span | null, document: Document): Span | null | undefined {
  if (now === null || isTyping(event)) return undefined;
  if (event.key === 'Escape') return null;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as const;
  const paragraph = paragraphNumbered(now.paragraph);
  const way = Object.entries(step).find(([key]) => key === event.key)?.[1];
  if (way === undefined || paragraph === null || event.target !== paragraph) return undefined;
  const pieces = piecesOf(paragraph, document);
  return event.shiftKey ? extended(pieces, now, way) : moved(pieces, now, way);
}

function firstPiece(number: number, document: Document): Span | undefined {
  const paragraph = paragraphNumbered(number);
  const piece = paragraph === null ? undefined : piecesOf(paragraph, document)[0];
  return piece === undefined ? undefined : { paragraph: number, start: piece.start, end: piece.end };
}

/** What is chosen at once: a sentence; of a summary all of it, for its words are not the document's. */
function piecesOf(paragraph: HTMLElement, { kind, language }: Document): readonly Pick<Sentence, 'start' | 'end'>[] {
  const text = paragraph.textContent;
  return kind === 'text' ? sentencesOf(text, language) : [{ start: 0, end: Array.from(text).length }];
}

/** Gives a paragraph the focus, for its arrow keys. */
export function focusOn({ paragraph: number }: Span): void {
  const paragraph = paragraphNumbered(number);
  paragraph?.setAttribute('tabindex', '-1');
  paragraph?.focus();
}

/** Shows which words are chosen, without touching the text: as a highlight, or as a selection where there is none. */
export function paint(span: Span | null): void {
  const paragraph = span === null ? null : paragraphNumbered(span.paragraph);
  if (!('highlights' in CSS)) return;
  if (span === null || paragraph === null) CSS.highlights.delete('chosen');
  else CSS.highlights.set('chosen', new Highlight(rangeOf(paragraph, span.start, span.end)));
}
