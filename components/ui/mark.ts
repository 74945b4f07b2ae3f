/** An element of a drawing that is shown in a page (components/ui/marks.tsx) or written as a file. */
export interface Mark {
  readonly tag: 'a' | 'circle' | 'defs' | 'g' | 'path' | 'rect' | 'text' | 'title' | 'tspan' | 'use';
  /**
   * By their names in SVG; null is none. The policy of content blocks `style`; `class` names a class of the drawing's
   * style sheet.
   */
  readonly attributes: Attributes;
  readonly content: readonly Part[];
}

/** What is in an element; a function makes its mark only when that is shown or written, so that not all are kept at once. */
export type Part = Mark | string | null | (() => Mark);

type Attributes = Readonly<Record<string, string | number | null>>;

export function mark(tag: Mark['tag'], attributes: Attributes, ...content: readonly Part[]): Mark {
  return { tag, attributes, content };
}

/** A drawing as text of an SVG file. */
export function written({ tag, attributes, content }: Mark): string {
  let text = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name] ?? null;
    if (value !== null) text += ` ${name}="${typeof value === 'string' ? escaped(value) : String(value)}"`;
  }
  if (content.length === 0) return `${text}/>`;
  text += '>';
  if (content.length > group) text += inGroups(content);
  else for (const part of content) text += writtenPart(part);
  return `${text}</${tag}>`;
}

const group = 32;

/**
 * Text that grows piece by piece is kept as a tree of its pieces until somebody reads it. Of a large drawing that tree
 * costs more than all else, so here it is made one, some parts at a time.
 */
function inGroups(content: readonly Part[]): string {
  const texts: string[] = [];
  for (let at = 0; at < content.length; at += group) {
    texts.push(
      content
        .slice(at, at + group)
        .map(writtenPart)
        .join(''),
    );
  }
  return texts.join('');
}

function writtenPart(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  return written(typeof part === 'function' ? part() : part);
}

/** Text as XML may hold it: signs that mean something are named, those that it forbids are left out. */
export function escaped(text: string): string {
  return /[<>&"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? text.replace(forbidden, '').replace(special, named)
    : text;
}

const special = /[<>&"]/g;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function named(sign: string): string {
  return sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : '&quot;';
}
