import type { LiveEvent } from '../../live/event';
import { framesOf, type StreamReader } from './stream-reader';

type ReadEvents = (after: number) => Promise<LiveEvent[]>;

const shortestInterval = 100;
const retryAfter = 500;

/**
 * Those who follow one debate. Events are read and written out once for all of them: the first at once, then at most
 * ten batches a second.
 */
export class Audience {
  readonly #readers = new Set<StreamReader>();
  readonly #read: ReadEvents;
  #seq: number;
  #target: number;
  #lastBatch = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** @param seq where the stream stands now */
  constructor(seq: number, read: ReadEvents) {
    this.#read = read;
    this.#seq = seq;
    this.#target = seq;
  }

  /** Takes in a reader, first telling it what it missed. @throws when that cannot be read */
  async join(reader: StreamReader): Promise<void> {
    while (reader.seq < this.#seq) {
      const missed = await this.#read(reader.seq);
      if (missed.length === 0) break;
      reader.send(missed);
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
      const events = await this.#read(this.#seq);
      this.#lastBatch = performance.now();
      const frames = framesOf(events);
      for (const reader of this.#readers) reader.send(events, frames);
      this.#seq = events.at(-1)?.seq ?? aim;
      wait = shortestInterval;
    } catch {
      // The database is away: once more in a moment.
    }
    this.#timer = undefined;
    if (this.#seq < this.#target) this.#schedule(wait);
  }
}
