/** One event as it came on a live stream. */
export interface Frame {
  readonly event: string;
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A live stream that somebody follows, as a browser does. */
export interface FollowedStream {
  readonly status: number;
  /** What has come, growing. */
  readonly frames: readonly Frame[];
  /** Whether the server has ended it. */
  readonly hasEnded: () => boolean;
  readonly leave: () => void;
}

/** Follows a live stream; `headers` may carry a cookie or the last id that was seen. */
export async function followStream(url: string, headers: Record<string, string> = {}): Promise<FollowedStream> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers, signal: leaving.signal });
  const frames: Frame[] = [];
  let ended = false;
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) frames.push(...frameOf(block));
    }
  };
  void read()
    .catch(() => undefined)
    .then(() => (ended = true));
  return { status: answer.status, frames, hasEnded: () => ended, leave: leaving.abort.bind(leaving) };
}

/** The numbers of the changes among them. */
export function changesIn(frames: readonly Frame[]): number[] {
  return frames.filter(({ event }) => event === 'change').map(({ id }) => id);
}

function frameOf(block: string): Frame[] {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  if (event === undefined) return [];
  const data: unknown = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}');
  const facts = typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
  return [{ event, id: Number(/^id: (\d+)$/m.exec(block)?.[1]), data: facts }];
}
