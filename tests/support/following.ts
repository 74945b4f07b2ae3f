import { database } from '../../lib/db/client';
import { changesIn, followStream } from './followed-stream';
import { until } from './processes';

/**
 * What was heard and what happened, both as the numbers of events, so that a stream that said a word too much or too
 * little shows; for when a write has followed whatever is looked at.
 */
export type Listening = () => Promise<{ heard: readonly number[]; happened: readonly number[] }>;

/** Listens to a debate from now on, as everybody does. */
export async function listenTo(address: string, slug: string): Promise<Listening> {
  return listen(`${address}/api/debates/${slug}/stream`, {}, async (from) => {
    const { rows } = await database().pool.query<{ seq: number }>(
      `SELECT seq::int FROM event JOIN space ON space.id = space_id JOIN debate ON debate.id = debate_id
       WHERE slug = $1 AND is_public AND seq > $2 ORDER BY seq`,
      [slug, from],
    );
    return rows;
  });
}

interface Room {
  readonly id: string;
  readonly spaceId: string;
}

/** Listens to a discussion from now on, as its host does, who is told of everything. */
export async function listenIn(address: string, { id, spaceId }: Room, token: string): Promise<Listening> {
  const headers = { cookie: `counterpoint=${token}` };
  return listen(`${address}/api/discussions/${id}/stream`, headers, async (from) => {
    const { rows } = await database().pool.query<{ seq: number }>(
      'SELECT seq::int FROM event WHERE space_id = $1 AND seq > $2 ORDER BY seq',
      [spaceId, from],
    );
    return rows;
  });
}

async function listen(
  url: string,
  headers: Record<string, string>,
  eventsAfter: (seq: number) => Promise<readonly { readonly seq: number }[]>,
): Promise<Listening> {
  await until('it is known', async () => (await fetch(url, { method: 'HEAD', headers })).ok);
  const { frames, leave } = await followStream(url, headers);
  await until('greeted', () => frames.length > 0);
  const from = frames[0]?.id ?? 0;
  return async () => {
    const happened = (await eventsAfter(from)).map(({ seq }) => seq);
    const last = happened.at(-1) ?? from;
    await until('the last write is heard of', () => frames.some(({ id }) => id >= last));
    leave();
    return { heard: changesIn(frames), happened };
  };
}
