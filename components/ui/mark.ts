/** An element of a drawing that is shown in a page (components/ui/marks.tsx) or written as a file. */
export interface Mark {
  readonly tag: 'a' | 'circle' | 'g' | 'path' | 'rect' | 'text' | 'title' | 'tspan';
  /**
   * By their names in SVG; null is none. The policy of content blocks `style`; `class` names a class of the drawing's
   * style sheet.
   */
  readonly attributes: Attributes;
  readonly content: readonly (Mark | string | null)[];
}

type Attributes = Readonly<Record<string, string | number | null>>;

export function mark(tag: Mark['tag'], attributes: Attributes, ...content: readonly (Mark | string | null)[]): Mark {
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
  for (const part of content) {
    if (part !== null) text += typeof part === 'string' ? escaped(part) : written(part);
  }
  return `${text}</${tag}>`;
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
