import { z } from 'zod';
import { newId } from '../id';

/** Taking back what one event did. */
export const undoing = z.strictObject({
  slug: z.string(),
  seq: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  clientId: z.uuid().default(() => newId()),
  /** Where whoever undoes it goes on: where it can be looked at, or the page of who runs a discussion. */
  then: z.enum(['there', 'host']).default('there'),
});
export type Undoing = z.infer<typeof undoing>;
