import { z } from 'zod';
import { words } from '../annotations/schema';
import { hosted } from '../discussions/schema';

const number = z.coerce.number().int().positive().max(2_147_483_647);

/** Something that is done to one card of a discussion. */
export const cardNamed = z.strictObject({ ...hosted, number });
export type CardNamed = z.infer<typeof cardNamed>;

/** A card that goes back to its author, with a word. */
export const cardReturn = z.strictObject({
  ...hosted,
  number,
  text: words(2000, 'A word to the author may have 2,000 characters at most. Shorten it.').pipe(
    z.string().min(1, 'Write to the author what is missing or what to change.'),
  ),
});
export type CardReturn = z.infer<typeof cardReturn>;

/** The card that the screen shows large; without a number, none. */
export const spotlight = z.strictObject({
  ...hosted,
  number: z.preprocess((value) => (value === '' ? undefined : value), number.optional()),
});
export type Spotlight = z.infer<typeof spotlight>;
