import { z } from 'zod';
import { backing, optional, words } from '../annotations/schema';
import { claimLimit, kinds, relations } from './vocabulary';

/** No greater than the database's numbers, so that one of no card is not found rather than an error. */
const cardNumber = z.coerce.number().int().positive().max(2_147_483_647);

const claim = z
  .string()
  .trim()
  .min(1, 'Write the claim in one sentence.')
  .superRefine((text, context) => {
    const length = Array.from(text).length;
    if (length <= claimLimit.hard) return;
    const message = `The claim has ${String(length)} characters, and at most ${String(claimLimit.hard)} fit. Shorten it.`;
    context.addIssue({ code: 'too_big', origin: 'string', maximum: claimLimit.hard, inclusive: true, message });
  });

const elaboration = words(2000, 'What it means may have 2,000 characters at most. Shorten it.').default('');

const answered = z.coerce
  .number('Say which card it answers.')
  .int('Say which card it answers.')
  .positive('Say which card it answers.')
  .max(2_147_483_647, 'There is no such card.');

/** An argument: a claim that answers a card, with what backs it. */
export const newCard = z.strictObject({
  slug: z.string(),
  clientId: z.uuid(),
  /** The number of the card that it answers. An undercut denies what that card is linked for. */
  to: z.preprocess((value) => (value === '' ? undefined : value), answered),
  /** Of several links of that card, the one that an undercut denies; without it the one at home. */
  link: optional(z.uuid()),
  relation: z.enum(relations, 'Say how it answers: for, against, or only if.'),
  claim,
  elaboration,
  kind: optional(z.enum(kinds)),
  ...backing,
});
export type NewCard = z.infer<typeof newCard>;

/** A card's new wording, as the path and the form (or a script) give it. */
export const cardRevision = z.strictObject({
  slug: z.string(),
  number: cardNumber,
  clientId: z.uuid(),
  /** The revision that the writer saw; if the card has moved on since, the write is refused. */
  revision: z.coerce.number().int().positive(),
  kind: z.enum(kinds),
  claim,
  elaboration,
});
export type CardRevision = z.infer<typeof cardRevision>;
