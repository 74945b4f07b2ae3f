import { read } from '../db/client';

/** The discussions whose names and words are to be erased by now, the oldest first. */
export async function expiredDiscussions(): Promise<{ id: string }[]> {
  return read(
    `SELECT id FROM discussion WHERE erased_at IS NULL AND expires_at <= discussion_now() ORDER BY expires_at LIMIT 100`,
  );
}
