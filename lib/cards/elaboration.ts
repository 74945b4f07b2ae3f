import { fromMarkdown } from 'mdast-util-from-markdown';

/** What an elaboration may consist of. There is nothing else, so nothing else can reach a page. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  /** `start` is the first number, or null for a list without numbers. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'preformatted'; readonly text: string };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  /** `href` is an absolute address with http or https. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

type Root = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Root['children'][number];

/** Deeper quotes, lists and emphasis are shown as they were typed. */
const deepest = 6;

/**
 * From here on a text is shown as it was typed: the parser takes time by the square of its marks. 2,000 characters of
 * prose have some dozens of marks, and nobody begins a line with ten of them.
 */
const most = { characters: 20_000, marks: 300 };
const mark = /[*_[\]<>`\\!#~+\n-]|\d[.)]/g;
const steepLine = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]*){10}/m;

/** Marks that mean nothing here. What is typed with them is ordinary text. */
const meaningless = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'definition',
      'setextUnderline',
      'codeIndented',
      'thematicBreak',
      'characterReference',
    ],
  },
};

/**
 * Reads an elaboration as a small part of Markdown: paragraphs with line breaks, emphasis, lists, quotes, code, and
 * links with http or https. Everything else stays as it was typed; no letter or digit is lost.
 */
export function elaborationOf(typed: string): Block[] {
  const text = typed.replace(/\r\n?/g, '\n');
  const marks = text.length > most.characters ? Infinity : (text.match(mark)?.length ?? 0);
  if (marks > most.marks || steepLine.test(text)) return plainBlocks(text);
  const root = fromMarkdown(text, { extensions: [meaningless] });
  return root.children.flatMap((node) => blocksOf(node, text, 1));
}

function blocksOf(node: MarkdownNode, source: string, depth: number): Block[] {
  const inside = (nodes: readonly MarkdownNode[]) => nodes.flatMap((child) => blocksOf(child, source, depth + 1));
  if (depth > deepest) return plainBlocks(typedAs(node, source));
  if (node.type === 'paragraph') return [{ kind: 'paragraph', children: inlinesOf(node.children, source, 1) }];
  if (node.type === 'blockquote') return [{ kind: 'quote', children: inside(node.children) }];
  if (node.type === 'heading') {
    return [{ kind: 'paragraph', children: [{ kind: 'strong', children: inlinesOf(node.children, source, 2) }] }];
  }
  if (node.type === 'list') {
    const start = node.ordered === true ? (node.start ?? 1) : null;
    return [{ kind: 'list', start, items: node.children.map((item) => inside(item.children)) }];
  }
  if (node.type === 'code') {
    // What stands behind the fence is the name of a language for programs, and for people a word that was typed.
    const info = [node.lang, node.meta].filter((word) => typeof word === 'string').join(' ');
    return [{ kind: 'preformatted', text: info === '' ? node.value : `${info}\n${node.value}` }];
  }
  return plainBlocks(typedAs(node, source));
}

function inlinesOf(nodes: readonly MarkdownNode[], source: string, depth: number): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, source, depth));
}

function inlineOf(node: MarkdownNode, source: string, depth: number): Inline[] {
  if (depth > deepest) return linesOf(typedAs(node, source));
  if (node.type === 'text') return linesOf(node.value);
  if (node.type === 'break') return [{ kind: 'break' }];
  if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }];
  if (node.type === 'emphasis' || node.type === 'strong') {
    return [{ kind: node.type, children: inlinesOf(node.children, source, depth + 1) }];
  }
  if (node.type === 'link' || node.type === 'image') {
    const href = safeAddress(node.url);
    const children = node.type === 'link' ? inlinesOf(node.children, source, depth + 1) : linesOf(node.alt ?? '');
    // A link without words cannot be seen, and a title is seen by few.
    const visible = children.length > 0 && typeof node.title !== 'string';
    if (href !== null && visible) return [{ kind: 'link', href, children }];
  }
  return linesOf(typedAs(node, source));
}

/** An address that may be followed, or null. A name before the host serves only to mislead. */
function safeAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}

/** The source as it was typed, where a node comes from. */
function typedAs({ position }: MarkdownNode, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function plainBlocks(text: string): Block[] {
  const paragraphs = text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', children: linesOf(paragraph.trim()) }));
}

function linesOf(text: string): Inline[] {
  return text.split('\n').flatMap((line, at): Inline[] => {
    const words: Inline[] = line === '' ? [] : [{ kind: 'text', text: line }];
    return at === 0 ? words : [{ kind: 'break' }, ...words];
  });
}
