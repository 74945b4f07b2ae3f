import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What makes a drawing look as it does in a page, for a file that stands alone: the style sheets of the site, with the
 * colours and fonts of paper in place of the variables.
 */
export type Ink = (text: string) => string;

let ink: Promise<Ink> | undefined;

/** Puts values in place of `var(--name)`, in a style sheet or in an attribute of a drawing. */
export function paperInk(): Promise<Ink> {
  ink ??= readTokens().then((tokens) => (text) => text.replace(variable, (_, name: string) => tokens.get(name) ?? ''));
  return ink;
}

/** A style sheet of components, by its path in the checkout, in the ink of paper. */
export async function paperSheet(sheet: string): Promise<string> {
  const [css, inked] = await Promise.all([readFile(path.join(process.cwd(), sheet), 'utf8'), paperInk()]);
  return inked(css.replace(/\/\*[^*]*\*\//g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

const variable = /var\(--([a-z0-9-]+)\)/g;

/** The light theme is the first block of the tokens. Pictures know the shipped fonts by their own names. */
async function readTokens(): Promise<ReadonlyMap<string, string>> {
  const css = await readFile(path.join(process.cwd(), 'app/tokens.css'), 'utf8');
  const light = css.slice(css.indexOf('{') + 1, css.indexOf('}'));
  const tokens = light.split(';').flatMap((line) => {
    const [name = '', value] = line.trim().split(/:(.*)/s);
    return value === undefined ? [] : [[name.replace(/^--/, ''), value.trim()] as const];
  });
  return new Map([
    ...tokens,
    ['serif', "'Source Serif 4', Georgia, serif"],
    ['sans', "Inter, 'Helvetica Neue', sans-serif"],
  ]);
}
