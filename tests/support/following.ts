import { database } from '../../lib/db/client';
import { until } from './processes';

/** What a stream says at once: `hello`, `change` or `reload`, and where it stands. */
export interface Frame {
  readonly event: string;
  readonly id: number;
}

export interface Following {
  /** What has come, growing. */
  readonly frames: readonly Frame[];
  readonly leave: () => void;
}

/** Follows a live stream. @throws when there is none at this address */
export async function follow(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Following> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers, signal: leaving.signal });
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) throw new Error(`${url} is no stream but ${type}`);
  const frames: Frame[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event !== undefined) frames.push({ event, id: Number(/^id: (\d+)$/m.exec(block)?.[1]) });
      }
    }
  };
  read().catch(() => undefined);
  return {
    frames,
    leave: () => {
      leaving.abort();
    },
  };
}

export const idsOf = (frames: readonly Frame[]): number[] =>
  frames.filter(({ event }) => event === 'change').map(({ id }) => id);

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
  const { frames, leave } = await follow(url);
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
    return { heard: idsOf(frames), happened };
  };
}
