import { z } from 'zod';
import { hosted } from '../discussions/schema';

const confirm = z.literal('yes', 'Tick the box first: what is erased is gone.');

/** A host erases a discussion's names and words. */
export const discussionErasure = z.strictObject({ ...hosted, confirm });
export type DiscussionErasure = z.infer<typeof discussionErasure>;

/** A host erases what one participant wrote in a discussion, and their name there. */
export const participantErasure = discussionErasure.extend({ participant: z.uuid() });
export type ParticipantErasure = z.infer<typeof participantErasure>;
