import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readDoor, readHeads, type Head } from './heads';

export type Listener = (head: Head) => void;

export interface Bus {
  /** How far a debate has got; undefined for a slug that nobody has published. */
  readonly head: (slug: string) => Head | undefined;
  /**
   * Rises whenever what everybody may read has changed anywhere: a debate has a new version, has come or has gone, or
   * there is a discussion to join where there was none, or none any more.
   */
  readonly edition: () => number;
  /** Whether what `head` says is current; while the database is away it is what was last known. */
  readonly isCurrent: () => boolean;
  /** Calls the listener with every head that moved. @returns stops that */
  readonly onMove: (listener: Listener) => () => void;
  /** Resolves when the heads have been read for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

const channel = 'counterpoint';
const pollEvery = 2_000;
const longestPause = 3_000;
const payload = /^([0-9a-f-]{36}):\d+$/;

/**
 * Follows all debates' streams: a connection of its own that LISTENs (so not through a pooler), and every 2 s a look
 * at all of them, so a lost notification costs nothing but time. Reconnects by itself.
 */
export function openBus(connectionString: string): Bus {
  const known = new Map<string, Head>();
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  let current = false;
  let edition = 0;
  let isDoorOpen = false;
  let announce = (): void => undefined;
  const ready = new Promise<void>((resolve) => (announce = resolve));

  /** What was asked for and is not there any more is forgotten; without `spaceIds` all was asked for. */
  const take = (heads: readonly Head[], spaceIds?: ReadonlySet<string>): void => {
    const found = new Set(heads.map(({ slug }) => slug));
    for (const { slug, spaceId } of [...known.values()]) {
      if (found.has(slug) || spaceIds?.has(spaceId) === false) continue;
      known.delete(slug);
      edition += 1;
    }
    for (const head of heads) {
      const before = known.get(head.slug);
      known.set(head.slug, head);
      if (before?.seq === head.seq && before.publishedSeq === head.publishedSeq) continue;
      if (before?.publishedSeq !== head.publishedSeq) edition += 1;
      for (const listener of listeners) listener(head);
    }
  };
  const takeDoor = (isOpen: boolean): void => {
    if (isOpen !== isDoorOpen) edition += 1;
    isDoorOpen = isOpen;
  };
  const takeAll = (heads: readonly Head[]): void => {
    take(heads);
    current = true;
    announce();
  };

  const following = (async () => {
    for (let pause = 50; !closing.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        await follow(connectionString, closing.signal, {
          take,
          takeDoor,
          takeAll: (heads) => {
            pause = 50;
            takeAll(heads);
          },
        });
      } catch {
        current = false;
        await sleep(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  })();

  return {
    head: (slug) => known.get(slug),
    edition: () => edition,
    isCurrent: () => current,
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready,
    close: async () => {
      closing.abort();
      await following;
    },
  };
}

interface Hands {
  readonly take: (heads: Head[], spaceIds: ReadonlySet<string>) => void;
  readonly takeAll: (heads: Head[]) => void;
  readonly takeDoor: (isOpen: boolean) => void;
}

/** One connection's life. @throws when the connection is lost */
async function follow(
  connectionString: string,
  closing: AbortSignal,
  { take, takeAll, takeDoor }: Hands,
): Promise<void> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    query_timeout: 10_000,
  });
  const told = new Set<string>();
  let wake = (): void => undefined;
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
    wake();
  });
  client.on('notification', ({ payload: text = '' }) => {
    const spaceId = payload.exec(text)?.[1];
    if (spaceId === undefined) return;
    told.add(spaceId);
    wake();
  });
  const stop = (): void => {
    wake();
  };
  closing.addEventListener('abort', stop);
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    for (let polled = 0; !closing.aborted;) {
      if (lost !== undefined) throw lost;
      const due = polled + pollEvery - Date.now();
      if (due <= 0) {
        told.clear();
        takeDoor(await readDoor(client));
        takeAll(await readHeads(client));
        polled = Date.now();
      } else if (told.size > 0) {
        const spaceIds = new Set(told);
        told.clear();
        take(await readHeads(client, [...spaceIds]), spaceIds);
        takeDoor(await readDoor(client));
      } else {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, due);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  } finally {
    closing.removeEventListener('abort', stop);
    await client.end().catch(() => undefined);
  }
}
