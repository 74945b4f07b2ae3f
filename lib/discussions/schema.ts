import { z } from 'zod';
import { acts } from './vocabulary';

/** Which discussion a host's write is about. */
export const hosted = { slug: z.uuid(), clientId: z.uuid() };

/** What a host does with the clock, the phases or the room. */
export const hostAct = z.strictObject({
  ...hosted,
  act: z.enum(acts, 'Choose what to do.'),
  /** The phase that the host saw, so that of two hosts who go on at once one does; empty where it does not matter. */
  phase: z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(0).max(20).optional()),
  minutes: z.coerce.number().int().min(-30).max(30).default(1),
});
export type HostAct = z.infer<typeof hostAct>;

export const discussionNamed = z.strictObject(hosted);
export type DiscussionNamed = z.infer<typeof discussionNamed>;

/** What the button behind the host's link sends. */
export const hostClaim = z.strictObject({ slug: z.uuid(), key: z.string().regex(/^[\w-]{32}$/, 'not a host’s key') });
export type HostClaim = z.infer<typeof hostClaim>;
