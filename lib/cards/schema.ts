import { z } from 'zod';
import { claimLimit, kinds } from './vocabulary';

/** A card's new wording, as the path and the form (or a script) give it. */
export const cardRevision = z.strictObject({
  slug: z.string(),
  /** No greater than the database's numbers, so that one of no card is not found rather than an error. */
  number: z.coerce.number().int().positive().max(2_147_483_647),
  clientId: z.uuid(),
  /** The revision that the writer saw; if the card has moved on since, the write is refused. */
  revision: z.coerce.number().int().positive(),
  kind: z.enum(kinds),
  claim: z
    .string()
    .trim()
    .min(1, 'Write the claim in one sentence.')
    .superRefine((text, context) => {
      const length = Array.from(text).length;
      if (length <= claimLimit.hard) return;
      const message = `The claim has ${String(length)} characters, and at most ${String(claimLimit.hard)} fit. Shorten it.`;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: claimLimit.hard, inclusive: true, message });
    }),
  elaboration: z.string().trim().max(2000, 'What it means may have 2,000 characters at most. Shorten it.').default(''),
});
export type CardRevision = z.infer<typeof cardRevision>;
