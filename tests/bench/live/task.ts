import { z } from 'zod';

/** Where a discussion is, and the cookies of those in it. */
const room = { port: z.int(), discussion: z.string(), tokens: z.array(z.string()).min(1) };

/** What the crowd is asked to do, one after the other. */
export const task = z.discriminatedUnion('wanted', [
  /** All follow the discussion, and go on following it. */
  z.strictObject({ wanted: z.literal('follow'), ...room }),
  /** Those who follow write a card each by turns, so many a second, and all listen. */
  z.strictObject({ wanted: z.literal('write'), perSecond: z.number(), writes: z.int().min(1) }),
  /** All leave. */
  z.strictObject({ wanted: z.literal('leave') }),
  /** Somebody comes and goes, so many times; every other time before there was an answer. */
  z.strictObject({ wanted: z.literal('come-and-go'), ...room, times: z.int().min(1) }),
]);

/** Milliseconds from when each card was due to be sent until all had heard of it; empty unless it was about writing. */
export const taken = z.strictObject({
  times: z.array(z.number()),
  /** Cards that were refused or not heard of by all: each counts in `times` as long as was waited. */
  failures: z.int(),
});

export type Task = z.infer<typeof task>;
export type Taken = z.infer<typeof taken>;
