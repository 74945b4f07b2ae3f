import type { Page } from '@playwright/test';

/**
 * Words that lie on other words, as pairs of what they say. What stays in its place while the page scrolls, and what is
 * laid over it on purpose, is compared with its like only; so is what belongs to a drawing.
 */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Pixels that words may share at their sides; and what of a line's box, above and below, holds no letters. */
    const slack = 4;
    const leading = 0.2;
    interface Word {
      readonly node: Node;
      readonly text: string;
      readonly layer: Element | null;
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const isLayer = (element: Element) =>
      element.matches('dialog, [popover], svg, [role=dialog]') ||
      ['fixed', 'sticky'].includes(getComputedStyle(element).position);
    const layerOf = (element: Element | null): Element | null =>
      element === null || isLayer(element) ? element : layerOf(element.parentElement);
    /** What of an element's box its scrolling and clipping ancestors let through. */
    const seenOf = (element: Element | null, box: DOMRect): DOMRect => {
      if (element === null || element === document.body) return box;
      const { overflow, overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none') return new DOMRect();
      const clips = [overflow, overflowX, overflowY].some((value) => /hidden|clip|auto|scroll/.test(value));
      if (!clips) return seenOf(element.parentElement, box);
      const around = element.getBoundingClientRect();
      const [left, top] = [Math.max(box.left, around.left), Math.max(box.top, around.top)];
      const [right, bottom] = [Math.min(box.right, around.right), Math.min(box.bottom, around.bottom)];
      return right <= left || bottom <= top
        ? new DOMRect()
        : seenOf(element.parentElement, new DOMRect(left, top, right - left, bottom - top));
    };

    const words: Word[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const { left, top, right, bottom, width, height } = seenOf(parent, line);
        if (width <= slack || height <= slack) continue;
        const inner = { top: top + leading * height, bottom: bottom - leading * height };
        words.push({ node, text: text.slice(0, 40), layer: layerOf(parent), left, right, ...inner });
      }
    }
    words.sort((one, other) => one.top - other.top);
    const found: string[] = [];
    for (const [at, one] of words.entries()) {
      for (const other of words.slice(at + 1)) {
        if (other.top >= one.bottom) break;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (one.node !== other.node && one.layer === other.layer && across > slack)
          found.push(`“${one.text}” on “${other.text}”`);
      }
    }
    return found;
  });
}
