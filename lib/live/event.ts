import { z } from 'zod';

/** One thing that happened in a space, without words and persons: what a reader of the stream is told. */
export const liveEvent = z.object({
  /** Its place in the space's order, from 1. */
  seq: z.coerce.number().int().positive(),
  verb: z.string(),
  /** The card's number within its space. */
  card: z.number().int().optional(),
  revision: z.number().int().optional(),
  /** Of a discussion: the phase that runs now, by its place in the plan. */
  phase: z.number().int().optional(),
  /** Whether the reader did it, or it was done to what is theirs. */
  own: z.literal(true).optional(),
  /** Milliseconds over which all readers spread what they ask for because of it. */
  within: z.number().int().optional(),
});

export type LiveEvent = z.infer<typeof liveEvent>;

/** An event with what decides who may be told of it; that is told to nobody. */
export const occurrence = liveEvent.extend({ isPublic: z.boolean(), concerns: z.array(z.string()) });

export type Occurrence = z.infer<typeof occurrence>;
