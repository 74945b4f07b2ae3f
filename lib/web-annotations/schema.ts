import { z } from 'zod';
import { readAnnotations } from './reading';
import { fileLimit } from './vocabulary';

/** A file of annotations as it is pasted; what is wrong with it is said by its entry and path (reading.ts). */
export const annotationFile = z
  .string()
  .max(fileLimit.characters, 'The file may have 4 million characters at most. Split it.')
  .transform((file, refusal) => {
    const reading = readAnnotations(file);
    if (reading.ok) return reading.entries;
    const { message } = reading;
    const maximum = fileLimit.entries;
    refusal.addIssue(
      reading.isOverLimit ? { code: 'too_big', origin: 'array', maximum, message } : { code: 'custom', message },
    );
    return z.NEVER;
  });

/** Annotations of a document, and which answer to the debate's question their claims are for or against. */
export const newImport = z.strictObject({
  slug: z.string(),
  /** The document, by its slug. */
  id: z.string().max(100),
  clientId: z.uuid(),
  file: annotationFile,
  position: z.string().max(64),
  relation: z.enum(['supports', 'attacks'], 'Say whether they speak for it or against it.'),
});
export type NewImport = z.infer<typeof newImport>;

const address = z.string();
const body = z.object({
  id: address.optional(),
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.string().optional(),
  language: z.string().optional(),
  purpose: z.string(),
});
const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const positionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const passage = z.object({
  type: z.literal('SpecificResource'),
  source: address,
  selector: z.array(z.union([quoteSelector, positionSelector])),
  state: z.object({ type: z.literal('TimeState'), sourceDate: z.iso.datetime() }).optional(),
});
const webAnnotation = z.object({
  '@context': address,
  id: address,
  type: z.literal('Annotation'),
  motivation: z.string(),
  body: z.array(body),
  target: z.union([passage, z.object({ id: address })]),
});

/** What `GET /api/sources/{id}/annotations` gives, and with `?page=`. */
export const annotationCollection = z.object({
  '@context': address,
  id: address,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().min(0),
  first: address.optional(),
  last: address.optional(),
});
export const annotationPage = z.object({
  '@context': address,
  id: address,
  type: z.literal('AnnotationPage'),
  partOf: address,
  startIndex: z.int().min(0),
  prev: address.optional(),
  next: address.optional(),
  items: z.array(webAnnotation),
});
