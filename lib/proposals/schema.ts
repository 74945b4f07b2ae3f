import { z } from 'zod';
import { cardRevision } from '../cards/schema';

/** What every write about a proposal says. */
export const onProposal = {
  slug: z.string(),
  id: z.guid('There is no such proposal.'),
  clientId: z.uuid(),
};

/** What its author says, sending it again or taking it back. */
export const proposalStep = z.strictObject(onProposal);
export type ProposalStep = z.infer<typeof proposalStep>;

/** Other words for what waits. */
export const proposalRevision = z.strictObject({
  ...onProposal,
  /** What the writer saw of it (`ProposalView.seen`). */
  revision: z.coerce.number().int().positive(),
  kind: cardRevision.shape.kind,
  claim: cardRevision.shape.claim,
  elaboration: cardRevision.shape.elaboration,
});
export type ProposalRevision = z.infer<typeof proposalRevision>;
