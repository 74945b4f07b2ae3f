import type { z } from 'zod';
import { foreignAnnotation, type ForeignAnnotation } from './foreign';
import { readTags, type Tagged } from './tags';
import { fileLimit } from './vocabulary';

/** What a file says of one passage. Its ids, authors, dates and rights are not looked at. */
export interface Entry extends Tagged {
  /** Where in the file it stands, from 1. */
  readonly at: number;
  readonly isReply: boolean;
  /** What it says of the passage, on one line. */
  readonly words: string;
  readonly note: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** Where the quote begins, by the file's own count. */
  readonly start: number | null;
  /** Of an outline: which paragraph. */
  readonly paragraph: number | null;
}

/** A file's entries, or the sentence that says where it is at fault. */
export type Reading =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly message: string; readonly isOverLimit: boolean };

/**
 * Reads a file of annotations: a Web Annotation, an array of them, a page, a collection with its first page in it, or
 * what Hypothesis exports (`annotations`) or its API gives (`rows`). One entry at fault, and nothing is read.
 */
export function readAnnotations(file: string): Reading {
  const json = parse(file);
  if (!json.ok) return json;
  const found = entriesOf(json.value);
  if (typeof found === 'string') return fault(found);
  const { entries: most } = fileLimit;
  if (found.length > most) {
    const [there, fit] = [found.length, most].map((count) => count.toLocaleString('en'));
    return fault(`The file has ${String(there)} annotations, and at most ${String(fit)} fit. Split it.`, true);
  }
  const entries: Entry[] = [];
  for (const [index, value] of found.entries()) {
    const parsed = foreignAnnotation.safeParse(value);
    if (!parsed.success) return fault(`Annotation ${String(index + 1)}${whatIsWrong(parsed.error)}`);
    entries.push(entryOf(parsed.data, index + 1));
  }
  return { ok: true, entries };
}

const fault = (message: string, isOverLimit = false) => ({ ok: false, message, isOverLimit }) as const;

function parse(file: string): { ok: true; value: unknown } | ReturnType<typeof fault> {
  try {
    return { ok: true, value: JSON.parse(file) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const lines = file.slice(0, at === undefined ? file.length : Number(at)).split('\n');
    const where = `line ${String(lines.length)}, column ${String((lines.at(-1)?.length ?? 0) + 1)}`;
    return fault(`This is not JSON: look at ${where}. Paste the whole file as it was saved.`);
  }
}

/** The annotations in a file, or the sentence that says that there are none. */
function entriesOf(value: unknown): readonly unknown[] | string {
  const list = several(value);
  if (list !== null) return list;
  if (typeof value !== 'object' || value === null) return 'This holds no annotations.';
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const name of ['rows', 'annotations', 'items']) {
    const entries = several(fields.get(name));
    if (entries !== null) return entries;
  }
  if (fields.has('first')) {
    const first = fields.get('first');
    if (typeof first === 'object') return entriesOf(first);
    return 'This collection names its pages and does not hold them. Open its first page, and paste that.';
  }
  return fields.has('target') ? [value] : 'This holds no annotations.';
}

function several(value: unknown): readonly unknown[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return Array.isArray(value) ? list : null;
}

function whatIsWrong({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.join('.') ?? '';
  return `${path === '' ? '' : `, ${path}`}: ${issue?.message ?? 'it is no annotation'}`;
}

function entryOf(annotation: ForeignAnnotation, at: number): Entry {
  const target = annotation.target.find(({ selector }) => selector.some(({ exact }) => exact !== undefined));
  const selectors = (target ?? annotation.target[0])?.selector ?? [];
  const quote = selectors.find(({ exact }) => exact !== undefined);
  const plain = [annotation.bodyValue, annotation.text].filter((value) => value !== '');
  const bodies = [...annotation.body, ...plain.map((value) => ({ value, purpose: '' }))];
  const said = (is: (purpose: string) => boolean) => bodies.find(({ purpose }) => is(purpose))?.value.trim() ?? '';
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
  const address = annotation.target.map(({ id, source }) => id ?? source).find((one) => one !== undefined);
  return {
    at,
    isReply: annotation.references.length > 0,
    words: said((purpose) => purpose !== 'tagging' && purpose !== 'describing').replace(/\s+/g, ' '),
    note: said((purpose) => purpose === 'describing'),
    quote: quote?.exact === undefined ? null : { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    start: selectors.find(({ start }) => start !== undefined)?.start ?? null,
    paragraph: Number(/#paragraph-([1-9]\d{0,5})$/.exec(address ?? '')?.[1] ?? 0) || null,
    ...readTags([...tags, ...annotation.tags]),
  };
}
