import { z } from 'zod';

/** What is stored of a document, as programs and the picker of passages get it. Paragraphs count from 1. */
export const storedDocument = z.object({
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  kind: z.enum(['text', 'outline']),
  /** The document's own words, or the editors' summaries. */
  paragraphs: z.array(z.object({ number: z.int().positive(), text: z.string() })),
});
export type StoredDocument = z.infer<typeof storedDocument>;

/** A passage in an address: of a document by its slug, a paragraph, and in it words by code points, the end excluded. */
export const passageInAddress = z.object({
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  paragraph: z.coerce.number().int().min(1).max(100_000),
  start: z.coerce.number().int().min(0).max(1_000_000).optional(),
  end: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
