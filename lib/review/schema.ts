import { z } from 'zod';
import { words } from '../annotations/schema';
import { cardRevision } from '../cards/schema';
import { onProposal } from '../proposals/schema';

const decision = {
  ...onProposal,
  /** What the editor saw of it (`ProposalView.seen`): if its author has changed it since, nothing is decided. */
  revision: z.coerce.number().int().positive(),
};

/** Accepts a proposal; with a claim, in the editor's words. */
export const acceptance = z.strictObject({
  ...decision,
  /** Of a wording: the card's revision that the editor compared it with. */
  base: z.coerce.number().int().positive().optional(),
  kind: cardRevision.shape.kind.optional(),
  claim: cardRevision.shape.claim.optional(),
  elaboration: cardRevision.shape.elaboration,
  /** Where the editor goes on. */
  then: z.enum(['queue', 'card']).default('card'),
});
export type Acceptance = z.infer<typeof acceptance>;

export const returning = z.strictObject({
  ...decision,
  text: words(2000, 'A word to the author may have 2,000 characters at most. Shorten it.').pipe(
    z.string().min(1, 'Write to the author what is missing or what to change.'),
  ),
});
export type Returning = z.infer<typeof returning>;

export const merging = z.strictObject({
  ...decision,
  /** The number of the card that it is merged into. */
  into: z.coerce
    .number('Say which card it says the same as.')
    .int('Say which card it says the same as.')
    .positive('Say which card it says the same as.')
    .max(2_147_483_647, 'There is no such card.'),
});
export type Merging = z.infer<typeof merging>;
