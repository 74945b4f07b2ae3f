import { z } from 'zod';

/** What the load generator is asked to do: to ask for one page, again and again, on connections that stay open. */
export const task = z.strictObject({
  port: z.int(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  connections: z.int().min(1).max(256),
  /** It ends at whichever comes first: after this many milliseconds, or this many answers. */
  milliseconds: z.number().max(60_000),
  answers: z.int().max(1_000_000),
});

/** What came of it. */
export const taken = z.strictObject({
  answers: z.int(),
  /** Answers other than 200, and connections that broke. */
  failures: z.int(),
  seconds: z.number(),
  /** Milliseconds from a request to the last byte of its answer. */
  median: z.number(),
  p99: z.number(),
});

export type Task = z.infer<typeof task>;
export type Taken = z.infer<typeof taken>;
