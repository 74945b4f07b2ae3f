import { z } from 'zod';

/** One thing that happened in a space, without words: what a reader of the stream is told. */
export const liveEvent = z.object({
  /** Its place in the space's order, from 1. */
  seq: z.coerce.number().int().positive(),
  verb: z.string(),
  /** The card's number within its space. */
  card: z.number().int().optional(),
  revision: z.number().int().optional(),
});

export type LiveEvent = z.infer<typeof liveEvent>;
