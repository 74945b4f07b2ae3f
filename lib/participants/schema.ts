import { z } from 'zod';
import { hosted } from '../discussions/schema';

/** A participant whom a host takes out of a discussion, or lets back in. */
export const participantNamed = z.strictObject({ ...hosted, participant: z.uuid() });
export type ParticipantNamed = z.infer<typeof participantNamed>;
