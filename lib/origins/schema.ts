import { z } from 'zod';

/** Whether two documents of a debate go back to one original. */
export const originDecision = z.strictObject({
  slug: z.string(),
  clientId: z.uuid(),
  /** The two documents, by their slugs. */
  one: z.string().max(100),
  other: z.string().max(100),
  decision: z.enum(['confirmed', 'refused'], 'Say whether they are one origin.'),
});
export type OriginDecision = z.infer<typeof originDecision>;
