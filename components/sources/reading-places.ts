/** Places in the reader's text, between what the browser knows (nodes, points of the screen) and code points. */

/** Whether the margin has no room for cards; as in margin-cards.module.css. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 959px)').matches;
}

/** Whether a key belongs to somebody who types, or to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  const isField = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return isField || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog:modal') !== null;
}

/** The ids of the passages whose mark an element is or lies in. */
export function passagesAt(element: Element | null): string[] {
  return element?.closest('[data-passages]')?.getAttribute('data-passages')?.split(' ') ?? [];
}

/** The text of a paragraph that a node lies in. */
export function paragraphAt(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-reader] [data-paragraph]') ?? null;
}

export function paragraphNumbered(number: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-paragraph="${String(number)}"]`);
}

export function numberOfParagraph(paragraph: HTMLElement): number {
  return Number(paragraph.dataset['paragraph']);
}

/** How many code points of a paragraph stand before a boundary point; its end for one behind it. */
export function pointsBefore(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  if (before.comparePoint(node, offset) > 0) return Array.from(before.toString()).length;
  if (before.comparePoint(node, offset) < 0) return 0;
  before.setEnd(node, offset);
  return Array.from(before.toString()).length;
}

/** How many code points of a paragraph stand before a point of the screen. */
export function pointsBeforeTap(paragraph: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    return caret === null ? null : pointsBefore(paragraph, caret.offsetNode, caret.offset);
  }
  return null; // A browser of before 2025 may lack it: there one selects words, or takes “Use paragraph”.
}

/** The stretch of a paragraph from one code point to another. */
export function rangeOf(paragraph: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const points = Array.from(node.textContent ?? '');
    const offset = (place: number) => points.slice(0, place - passed).join('').length;
    if (start >= passed && start < passed + points.length) range.setStart(node, offset(start));
    if (end > passed && end <= passed + points.length) range.setEnd(node, offset(end));
    passed += points.length;
  }
  return range;
}
