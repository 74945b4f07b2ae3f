import { z } from 'zod';
import { relations } from '../cards/vocabulary';
import { movable } from './vocabulary';

/** No greater than the database's numbers, so that one of no card is not found rather than an error. */
const cardNumber = z.coerce
  .number('Say which card, by its number.')
  .int('Say which card, by its number.')
  .positive('Say which card, by its number.')
  .max(2_147_483_647, 'There is no card with that number.');

/** An input of a form that was left empty counts as not given. “#12” is how people write a card's number. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim().replace(/^#/, '') || undefined : value), schema);

/** What a link ends on: a card, or for an undercut a link. */
const target = {
  /** The number of the card. An undercut names it only for the one who looks for the link there. */
  to: given(cardNumber.optional()),
  /** Of an undercut, the link that it denies. */
  link: given(z.uuid('Choose which link it denies.').optional()),
};
const chooseRelation = 'Choose how the two stand to each other.';

export const newLink = z.strictObject({
  slug: z.string(),
  clientId: z.uuid(),
  /** The number of the card that the link starts from. */
  from: cardNumber,
  relation: z.enum(relations, chooseRelation),
  ...target,
});
export type NewLink = z.infer<typeof newLink>;

export const linkWithdrawal = z.strictObject({ slug: z.string(), id: z.uuid(), clientId: z.uuid() });
export type LinkWithdrawal = z.infer<typeof linkWithdrawal>;

/** Where a card is to stand from now on. */
const move = {
  slug: z.string(),
  clientId: z.uuid(),
  /** The `place` of the card's home link that the writer saw, 0 for none; if it has moved on since, it is refused. */
  place: z.coerce.number().int().min(0).max(2_147_483_647),
  relation: z.enum(movable, chooseRelation),
  ...target,
};

export const cardMove = z.strictObject({ ...move, number: cardNumber });
/** The move of a card that waits and so has no number; the id is its proposal's. */
export const waitingCardMove = z.strictObject({ ...move, id: z.uuid() });
export type CardMove = z.infer<typeof cardMove> | z.infer<typeof waitingCardMove>;

export const cardWithdrawal = z.strictObject({ slug: z.string(), number: cardNumber, clientId: z.uuid() });
export type CardWithdrawal = z.infer<typeof cardWithdrawal>;
