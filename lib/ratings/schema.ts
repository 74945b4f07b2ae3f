import { z } from 'zod';
import type { Judgement } from './vocabulary';

const judgements: Readonly<Record<string, Judgement>> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, 'cannot-say': null };

/** A step, "can't say", or (`none`) no rating any more, as the button that was pressed says it. */
const rating = z
  .enum(['0', '1', '2', '3', '4', 'cannot-say', 'none'], 'Choose one of the five steps, or “can’t say”.')
  .transform((given): { readonly judgement: Judgement } | null => {
    const judgement = judgements[given];
    return judgement === undefined ? null : { judgement };
  });

const seen = z.coerce.number().int().positive().max(2_147_483_647);

/**
 * Cached pages carry no ids. A second sending is a second write of the same, which changes nothing; but whoever writes
 * as a visitor says by an id of the page's own that they are one, however often they press.
 */
const ids = { clientId: z.uuid().optional(), visitorId: z.uuid().optional() };

/** How far somebody accepts a card. `revision` is the wording that they saw. */
export const cardRating = z.strictObject({
  slug: z.string(),
  number: z.coerce.number().int().positive().max(2_147_483_647),
  ...ids,
  revision: seen,
  rating,
});
export type CardRating = z.infer<typeof cardRating>;

/** How much a card matters for what its link leads to, if it is true. `place` is the link's place that they saw. */
export const linkRating = z.strictObject({
  slug: z.string(),
  /** Any text: what is no link's id is not found. */
  id: z.string(),
  ...ids,
  place: seen,
  rating,
});
export type LinkRating = z.infer<typeof linkRating>;
