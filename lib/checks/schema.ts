import { z } from 'zod';
import { words } from '../annotations/schema';
import { checkResults } from './vocabulary';

/** What a check found. `revision` is the wording that was checked. */
export const newCheck = z.strictObject({
  slug: z.string(),
  number: z.coerce.number().int().positive().max(2_147_483_647),
  clientId: z.uuid(),
  revision: z.coerce.number().int().positive().max(2_147_483_647),
  result: z.enum(checkResults, 'Say what you found: choose one of the four.'),
  note: words(2000, 'The note may have 2,000 characters at most. Shorten it.').default(''),
});
export type NewCheck = z.infer<typeof newCheck>;
