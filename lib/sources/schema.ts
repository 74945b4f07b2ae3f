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
