import type { Anchor } from '../sources/anchor';
import { findPassage } from '../sources/find-passage';
import { indexText } from '../sources/indexed-text';
import { outlinedPlaces, type Summary } from './outlined';

/** A passage as it was made, with the card that stands on it. */
export interface Cited {
  readonly id: string;
  /** The version that it was made with; null where the text was not there, as with an outline. */
  readonly versionId: string | null;
  readonly paragraph: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly note: string | null;
  readonly claim: string | null;
}

/** Where a passage stands in a later version; nowhere when it is lost. */
export type Carried = { readonly annotationId: string } & (
  | {
      readonly status: 'exact' | 'moved' | 'fuzzy' | 'likely';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly status: 'lost' }
);

/** A document’s newest text, with what came before it. */
export interface Renewed {
  readonly text: string;
  readonly language: string;
  readonly outline: readonly Summary[];
  /** The texts that passages were made with, by version. */
  readonly before: ReadonlyMap<string, string>;
}

/** Finds each passage in the newest text: by its words where it has some, else by what the outline says of it. */
export function carry({ text, language, outline, before }: Renewed, passages: readonly Cited[]): Carried[] {
  const now = indexText(text);
  const indexes = new Map(Array.from(before, ([id, earlier]) => [id, indexText(earlier)]));
  const place = outlinedPlaces(outline, text, language);
  return passages.map((passage) => {
    const { id: annotationId, versionId, exact, paragraph, claim, note } = passage;
    if (exact === null) {
      const likely = place({ paragraph, claim: claim ?? '', note: note ?? '' });
      return likely === null ? { annotationId, status: 'lost' } : { annotationId, status: 'likely', ...likely };
    }
    const index = versionId === null ? null : (indexes.get(versionId) ?? null);
    const found = findPassage(anchorOf(passage, exact), now, index);
    if (found === null) return { annotationId, status: 'lost' };
    // Words pasted from elsewhere had no place that they could have left.
    return { annotationId, ...found, status: index === null && found.status === 'moved' ? 'exact' : found.status };
  });
}

function anchorOf({ paragraph, start, end, prefix, suffix }: Cited, exact: string): Anchor {
  return { paragraph, exact, prefix: prefix ?? '', suffix: suffix ?? '', start: start ?? 0, end: end ?? 0 };
}
