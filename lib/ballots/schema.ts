import { z } from 'zod';
import { optional, words } from '../annotations/schema';

export const becauseLimit = { wanted: 160, hard: 300 } as const;

const cardNumber = z.coerce
  .number('Give the card’s number: it stands on its page.')
  .int('Give the card’s number: it stands on its page.')
  .positive('Give the card’s number: it stands on its page.')
  .max(2_147_483_647, 'There is no such card.');

/** A vote in a phase of a discussion. */
export const newBallot = z.strictObject({
  slug: z.uuid(),
  clientId: z.uuid(),
  /** The place of the phase that the voter saw. */
  phase: z.coerce.number().int().min(0).max(20),
  /** A side, or the key of a position. */
  choice: z.string('Choose one of the answers first.').min(1, 'Choose one of the answers first.').max(100),
  because: words(becauseLimit.hard, '“Because …” may have 300 characters at most. Shorten it.').default(''),
  /** The card that moved the voter: by its number, `other` for the one in `card`; empty or `none` where none did. */
  decisive: z.preprocess(
    (value) => (value === '' || value === 'none' ? undefined : value),
    z.union([z.literal('other'), cardNumber], 'Choose a card from the list.').optional(),
  ),
  /** With `other`: the number of that card. */
  card: optional(
    z.preprocess((value) => (typeof value === 'string' ? value.trim().replace(/^#/, '') : value), cardNumber),
  ),
});
export type NewBallot = z.infer<typeof newBallot>;
