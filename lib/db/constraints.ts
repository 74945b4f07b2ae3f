import { z } from 'zod';

/** What Prisma throws for a broken constraint: a code of its own, or of a plain statement PostgreSQL’s class 23. */
const known = z.object({ code: z.enum(['P2002', 'P2003', 'P2004']) });
const plain = z.object({
  code: z.literal('P2010'),
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().startsWith('23') }) }) }),
});

/** Whether what was thrown says that a constraint would have been broken: unique, foreign key, check. */
export function isBrokenConstraint(thrown: unknown): boolean {
  return known.safeParse(thrown).success || plain.safeParse(thrown).success;
}
