import { database } from '../../lib/db/client';
import { changesIn, followStream } from './followed-stream';
import { until } from './processes';

/**
 * Listens to a debate from now on.
 *
 * @returns what tells, when a write has followed whatever is looked at, what was heard and what happened; both are the
 *   numbers of events, so that a stream that said a word too much or too little shows
 */
export async function listenTo(
  address: string,
  slug: string,
): Promise<() => Promise<{ heard: readonly number[]; happened: readonly number[] }>> {
  const url = `${address}/api/debates/${slug}/stream`;
  await until('the debate is known', async () => (await fetch(url, { method: 'HEAD' })).ok);
  const { frames, leave } = await followStream(url);
  await until('greeted', () => frames.length > 0);
  const from = frames[0]?.id ?? 0;
  return async () => {
    const { rows } = await database().pool.query<{ seq: number }>(
      `SELECT seq::int FROM event JOIN space ON space.id = space_id JOIN debate ON debate.id = debate_id
       WHERE slug = $1 AND is_public AND seq > $2 ORDER BY seq`,
      [slug, from],
    );
    const happened = rows.map(({ seq }) => seq);
    const last = happened.at(-1) ?? from;
    await until('the last write is heard of', () => frames.some(({ id }) => id >= last));
    leave();
    return { heard: changesIn(frames), happened };
  };
}
