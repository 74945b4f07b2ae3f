import { z } from 'zod';
import { mostPinned } from './vocabulary';

const cardNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,6}$/, 'Cards are named by their numbers.')
  .transform(Number);

/** Which cards a briefing is of, by number, in order; and the position that it is about. */
export const briefingAsked = z.strictObject({
  cards: z
    .string()
    .max(mostPinned * 10)
    .default('')
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(cardNumber).max(mostPinned, `A briefing has at most ${String(mostPinned)} cards.`)),
  position: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/, 'There is no position of that name.')
    .optional(),
});
