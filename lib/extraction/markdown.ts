import { fromMarkdown } from 'mdast-util-from-markdown';
import { noDetails, type Block, type FoundDetails } from './document';

type Root = ReturnType<typeof fromMarkdown>;
type Child<Parent> = Parent extends { children: (infer One)[] } ? One : never;
type Below<Parent> = Child<Parent> | Child<Child<Parent>> | Child<Child<Child<Parent>>>;
type MarkdownNode = Root | Below<Root>;

/** The paragraphs of a Markdown file without its marks: each point of a list is one; HTML in it is left out. */
export function readMarkdown(text: string): { readonly blocks: Block[]; readonly found: FoundDetails } {
  const front = /^---\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)\r?\n/.exec(text);
  const blocks: Block[] = [];
  const waiting: MarkdownNode[] = [fromMarkdown(text.slice(front?.[0].length ?? 0))];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') {
      blocks.push({ isHeading: node.type === 'heading', text: wordsOf(node) });
    } else if (node.type === 'code') blocks.push({ isHeading: false, text: node.value });
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  const [first] = blocks;
  const title = first?.isHeading === true ? first.text : null;
  return { blocks, found: { ...noDetails, title, ...named(front?.[1] ?? '') } };
}

/** What stands between two rules at the very beginning: `title: …`, `author: …`, `date: …`, `lang: …`. */
function named(front: string): Partial<FoundDetails> {
  const said = new Map<string, string>();
  for (const line of front.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1, colon + 500)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (colon > 0 && value !== '') said.set(line.slice(0, colon).toLowerCase(), value);
  }
  const [title, author] = [said.get('title'), said.get('author') ?? said.get('authors')];
  const [date, language] = [said.get('date'), said.get('lang') ?? said.get('language')];
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: author.replace(/^\[|\]$/g, '').split(/[,;]/) }),
    ...(date !== undefined && { published: date.slice(0, 10) }),
    ...(language !== undefined && { language }),
  };
}

/** The words of a paragraph in the order in which they stand, whatever marks are around them. */
function wordsOf(paragraph: MarkdownNode): string {
  const words: string[] = [];
  const waiting = [paragraph];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
    else if (node.type === 'break') words.push('\n');
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return words.join('');
}
