import type { LiveEvent } from '../../live/event';
import { framesOf, type StreamReader } from './stream-reader';

/**
 * Reads what happened after a number and tells it to readers.
 *
 * @returns the last number that was read; null where nothing was
 * @throws when that cannot be read
 */
export type Deliver = (after: number, readers: Iterable<StreamReader>) => Promise<number | null>;

const shortestInterval = 100;
const retryAfter = 500;

/**
 * Those who follow one space. Events are read and written out once for all of them: the first at once, then at most
 * ten batches a second.
 */
export class Audience {
  readonly #readers = new Set<StreamReader>();
  readonly #deliver: Deliver;
  #seq: number;
  #target: number;
  #lastBatch = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** @param seq where the stream stands now */
  constructor(seq: number, deliver: Deliver) {
    this.#deliver = deliver;
    this.#seq = seq;
    this.#target = seq;
  }

  /** Takes in a reader, first telling it what it missed. @throws when that cannot be read */
  async join(reader: StreamReader): Promise<void> {
    while (reader.seq < this.#seq) {
      if ((await this.#deliver(reader.seq, [reader])) === null) break;
    }
    this.#readers.add(reader);
    this.moveTo(this.#target);
  }

  leave(reader: StreamReader): void {
    this.#readers.delete(reader);
  }

  /** Tells everybody what has happened up to `seq`, soon. */
  moveTo(seq: number): void {
    this.#target = Math.max(this.#target, seq);
    if (this.#readers.size === 0) this.#seq = this.#target;
    if (this.#seq < this.#target) this.#schedule(this.#lastBatch + shortestInterval - performance.now());
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#readers.clear();
  }

  #schedule(wait: number): void {
    this.#timer ??= setTimeout(() => void this.#tell(), Math.max(0, wait));
  }

  async #tell(): Promise<void> {
    const aim = this.#target;
    let wait = retryAfter;
    try {
      const last = await this.#deliver(this.#seq, this.#readers);
      this.#lastBatch = performance.now();
      this.#seq = last ?? aim;
      wait = shortestInterval;
    } catch {
      // The database is away: once more in a moment.
    }
    this.#timer = undefined;
    if (this.#seq < this.#target) this.#schedule(wait);
  }
}

/** Tells all readers the same: what everybody may know. */
export function toEverybody(read: (after: number) => Promise<LiveEvent[]>): Deliver {
  return async (after, readers) => {
    const events = await read(after);
    const frames = framesOf(events);
    for (const reader of readers) reader.send(events, frames);
    return events.at(-1)?.seq ?? null;
  };
}
