import type { Block } from './document';
import { mostInside } from './vocabulary';

/** Elements that begin a paragraph of their own; all others are part of the line that they stand in. */
const ownLines = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const unread = new Set(
  (
    'script style noscript template svg math canvas audio video iframe object select button input textarea head title ' +
    'link meta datalist rp rt'
  ).split(' '),
);

/** The headings and paragraphs below an element, in order. Works without recursion, however deep it goes. */
export function blocksBelow(root: Node): Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  let heading = 0;
  const end = () => {
    if (words.length > 0) blocks.push({ isHeading: heading > 0, text: words.join('') });
    words = [];
  };
  walk(root, {
    text: (text) => words.push(text),
    enter: (name, element) => {
      if (unread.has(name) || element.hasAttribute('hidden')) return false;
      if (name === 'br') words.push('\n');
      const isHeading = headings.has(name);
      if (isHeading || ownLines.has(name)) end();
      if (isHeading) heading += 1;
      return true;
    },
    leave: (name) => {
      const isHeading = headings.has(name);
      if (isHeading || ownLines.has(name)) end();
      if (isHeading) heading -= 1;
    },
  });
  end();
  return blocks;
}

interface Visit {
  readonly text: (text: string) => void;
  /** @returns whether what is inside counts */
  readonly enter: (name: string, element: Element) => boolean;
  readonly leave: (name: string) => void;
}

function walk(root: Node, visit: Visit): void {
  let node: Node = root;
  for (;;) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) visit.text(node.nodeValue ?? '');
    const goesIn = isElement(node) && visit.enter(name, node);
    const inside = goesIn ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      continue;
    }
    if (goesIn) visit.leave(name);
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode;
      visit.leave(node.nodeName.toLowerCase());
    }
    if (node === root || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether a page has more elements than are read; counted before anything is made of them. */
export function hasTooMany(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count > mostInside.elements * 2;
}
