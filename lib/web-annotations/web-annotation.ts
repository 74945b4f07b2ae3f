import type { Attribution, Stance } from '../annotations/vocabulary';
import { tagsOf } from './tags';
import { context, perPage } from './vocabulary';

/** A passage that a card stands on, as everybody may read it. */
export interface PublishedAnnotation {
  readonly id: string;
  readonly slug: string;
  readonly cardNumber: number;
  readonly claim: string;
  readonly language: string;
  readonly note: string | null;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly actor: string | null;
  readonly paragraph: number;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** Code points of the version's normalised text; null where there is none. */
  readonly start: number | null;
  readonly end: number | null;
  /** When the version was stored that the offsets count in: ISO 8601, in UTC. */
  readonly versionDate: string | null;
  /** Whether the document is stored as an outline, whose paragraphs have no words of their own. */
  readonly isOutlined: boolean;
}

/** Whose annotations: the site's origin, and the document's slug and title. */
export interface Annotated {
  readonly origin: string;
  readonly slug: string;
  readonly title: string;
}

/**
 * A passage as a Web Annotation (w3.org/TR/annotation-model): the card's claim comments on it, the note describes it.
 * What the passage does for the card and who is speaking are tags.
 */
export function webAnnotationOf(annotation: PublishedAnnotation, annotated: Annotated) {
  const { id, slug, cardNumber, claim, note, language } = annotation;
  const words = { type: 'TextualBody' as const, format: 'text/plain', language };
  const card = `${annotated.origin}/debates/${slug}/cards/${String(cardNumber)}`;
  return {
    '@context': context,
    id: `urn:uuid:${id}`,
    type: 'Annotation' as const,
    motivation: 'commenting',
    body: [
      { ...words, id: card, value: claim, purpose: 'commenting' },
      ...(note === null ? [] : [{ ...words, value: note, purpose: 'describing' }]),
      ...tagsOf(annotation).map((value) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' })),
    ],
    target: targetOf(annotation, sourceOf(annotated)),
  };
}

/** A quote by its words and its place; a paragraph of an outline, which has no words, by the fragment of its address. */
function targetOf(
  { exact, prefix, suffix, start, end, versionDate, paragraph, isOutlined }: PublishedAnnotation,
  source: string,
) {
  if (exact === null) return { id: isOutlined ? `${source}#paragraph-${String(paragraph)}` : source };
  const around = { ...(prefix !== null && { prefix }), ...(suffix !== null && { suffix }) };
  const quote = { type: 'TextQuoteSelector' as const, exact, ...around };
  const position = start === null || end === null ? [] : [{ type: 'TextPositionSelector' as const, start, end }];
  const state = versionDate === null ? {} : { state: { type: 'TimeState' as const, sourceDate: versionDate } };
  return { type: 'SpecificResource' as const, source, selector: [quote, ...position], ...state };
}

/** All annotations of a document, as the collection that names its first and its last page; an empty one has none. */
export function collectionOf(annotated: Annotated, total: number) {
  const id = collectionAddress(annotated);
  return {
    '@context': context,
    id,
    type: 'AnnotationCollection' as const,
    label: annotated.title,
    total,
    ...(total > 0 && { first: pageAddress(id, 1), last: pageAddress(id, pagesOf(total)) }),
  };
}

/** @param page from 1 to `pagesOf(total)` */
export function pageOf(
  annotated: Annotated,
  { page, total, items }: { page: number; total: number; items: readonly PublishedAnnotation[] },
) {
  const id = collectionAddress(annotated);
  return {
    '@context': context,
    id: pageAddress(id, page),
    type: 'AnnotationPage' as const,
    partOf: id,
    startIndex: (page - 1) * perPage,
    ...(page > 1 && { prev: pageAddress(id, page - 1) }),
    ...(page < pagesOf(total) && { next: pageAddress(id, page + 1) }),
    items: items.map((item) => webAnnotationOf(item, annotated)),
  };
}

export const pagesOf = (total: number) => Math.ceil(total / perPage);

const sourceOf = ({ origin, slug }: Annotated) => `${origin}/sources/${slug}`;
const collectionAddress = ({ origin, slug }: Annotated) => `${origin}/api/sources/${slug}/annotations`;
const pageAddress = (collection: string, page: number) => `${collection}?page=${String(page)}`;
