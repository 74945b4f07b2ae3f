import type { Format, Unreadable } from './vocabulary';
import { mostTextLength } from './vocabulary';

/** A heading or a paragraph, as it was found; blanks and line ends do not count yet. */
export interface Block {
  readonly isHeading: boolean;
  readonly text: string;
}

/** What a file says of itself; null where it says nothing, or nothing that can be believed. */
export interface FoundDetails {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

export interface Extracted extends FoundDetails {
  readonly format: Format;
  /** Normalised as in lib/sources/text.ts. */
  readonly text: string;
}

/** What reading a file came to. */
export type Reading =
  { readonly ok: true; readonly value: Extracted } | { readonly ok: false; readonly reason: Unreadable };

export const noDetails: FoundDetails = { title: null, authors: [], published: null, language: null };

/**
 * Puts blocks into the form that is kept (lib/sources/text.ts): controls, direction controls and what is no character
 * are left out, and a paragraph without letters or digits is none.
 */
export function documentOf(format: Format, blocks: readonly Block[], found: FoundDetails): Reading {
  const paragraphs = blocks.flatMap(({ isHeading, text }) => {
    const clean = cleaned(text);
    const words = isHeading ? clean.replace(/^(# ?)+/, '') : clean;
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [isHeading ? `# ${words}` : words];
  });
  const text = paragraphs.join('\n\n');
  if (text === '') return { ok: false, reason: 'nothing-inside' };
  if (text.length > mostTextLength) return { ok: false, reason: 'too-long' };
  return { ok: true, value: { format, text, ...believable(found) } };
}

/** One line of safe text: NFC, one space for each run of blanks. */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Details cut to what a form takes, so that nobody is refused for what their file says. */
function believable({ title, authors, published, language }: FoundDetails): FoundDetails {
  const name = title === null ? '' : shortened(title, 300);
  return {
    title: name === '' ? null : name,
    authors: authors
      .map((author) => shortened(author, 120))
      .filter((author) => author !== '')
      .slice(0, 20),
    published: published !== null && isDate(published) ? published : null,
    language: language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : null,
  };
}

function shortened(text: string, most: number): string {
  const points = Array.from(cleaned(text.slice(0, most * 4)));
  return points.length <= most
    ? points.join('')
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
