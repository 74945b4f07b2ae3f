import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '../../live/event';

const mostWaiting = 256 * 1024;

/** One browser that follows a stream. */
export class StreamReader {
  readonly #response: ServerResponse;
  #seq: number;

  /** @param seq the last event that it has seen */
  constructor(response: ServerResponse, seq: number) {
    this.#response = response;
    this.#seq = seq;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Whether nobody is there to be told any more. */
  get isGone(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /**
   * Sends what it has not seen.
   *
   * @param frames all of the events written out, made once for everybody
   * @param upTo what is the last event with those that it is not to be told of
   */
  send(events: readonly LiveEvent[], frames = framesOf(events), upTo = events.at(-1)?.seq ?? 0): void {
    const fresh = events.filter(({ seq }) => seq > this.#seq);
    this.#seq = Math.max(this.#seq, upTo);
    if (fresh.length > 0) this.#write(fresh.length === events.length ? frames : framesOf(fresh));
  }

  /** Says where the stream stands, so that the browser has an id to come back with. */
  hello(): void {
    this.#write(`event: hello\nid: ${String(this.#seq)}\ndata: {"seq":${String(this.#seq)}}\n\n`);
  }

  /** Too much was missed to tell it all: the page is to be loaded anew, and is then at `seq`. */
  reload(seq: number): void {
    this.#seq = seq;
    this.#write(`event: reload\nid: ${String(seq)}\ndata: {"seq":${String(seq)}}\n\n`);
  }

  /** Keeps the connection from being taken for dead. */
  heartbeat(): void {
    // Who is just being let in has no answer yet: a word now would be taken for one.
    if (this.#response.headersSent) this.#write(':\n\n');
  }

  end(): void {
    this.#response.end();
  }

  /** A reader that does not keep up is cut: it comes back with its last id, and the others are not held up. */
  #write(text: string): void {
    if (this.isGone) return;
    this.#response.write(text);
    if (this.#response.writableLength > mostWaiting) this.#response.destroy();
  }
}

/** Events as server-sent events. */
export function framesOf(events: readonly LiveEvent[]): string {
  return events.map((event) => `id: ${String(event.seq)}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`).join('');
}
