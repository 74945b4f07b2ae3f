import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import type { Bus } from '../../live/bus';
import type { Head } from '../../live/heads';
import { eventsAfter, publishedSeqOf } from '../../live/log';
import { Audience } from './audience';
import { policyForData, securityHeaders } from './content-security';
import { answerShortly, away } from './short-answer';
import { StreamReader } from './stream-reader';

const mostReaders = 3_000;
const mostCaughtUp = 500;
const heartbeatEvery = 15_000;

/** The live streams of debates' public events, as server-sent events. */
export class Streams {
  readonly #audiences = new Map<string, Audience>();
  readonly #readers = new Set<StreamReader>();
  readonly #bus: Bus;
  readonly #pool: pg.Pool;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(bus: Bus, pool: pg.Pool) {
    this.#bus = bus;
    this.#pool = pool;
    this.#unsubscribe = bus.onMove(({ spaceId, publishedSeq }) => {
      this.#audiences.get(spaceId)?.moveTo(publishedSeq);
    });
    this.#heartbeat = setInterval(() => {
      for (const reader of this.#readers) reader.heartbeat();
    }, heartbeatEvery);
  }

  get count(): number {
    return this.#readers.size;
  }

  /** @returns false when there is no such debate */
  async answer(request: IncomingMessage, response: ServerResponse, slug: string): Promise<boolean> {
    const head = this.#bus.head(slug);
    if (!head) return false;
    if (this.#readers.size >= mostReaders) {
      answerShortly(request, response, { ...away, message: 'Too many browsers are following debates live just now.' });
      return true;
    }
    response.writeHead(200, {
      ...securityHeaders,
      'content-security-policy': policyForData,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that would collect before they pass on are told not to.
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') response.end();
    else await this.#follow(response, head, startingPoint(request));
    return true;
  }

  /** Ends all streams; the browsers come again by themselves. */
  close(): void {
    clearInterval(this.#heartbeat);
    this.#unsubscribe();
    for (const audience of this.#audiences.values()) audience.close();
    for (const reader of this.#readers) reader.end();
  }

  async #follow(response: ServerResponse, head: Head, after: number | null): Promise<void> {
    const audience = this.#audienceOf(head);
    const reader = new StreamReader(response, after ?? head.publishedSeq);
    this.#readers.add(reader);
    response.once('close', () => {
      this.#readers.delete(reader);
      audience.leave(reader);
    });
    try {
      if (after === null) reader.hello();
      else await this.#greetAgain(reader, head);
      await audience.join(reader);
      if (response.destroyed) audience.leave(reader);
    } catch {
      // The database is away: the browser comes again by itself, with the last id it saw.
      reader.end();
    }
  }

  /**
   * One that comes back may know more than we do, from a page rendered a moment ago: then the database is asked. Who
   * missed too much, or saw what never was (the database was put back), has to load its page anew.
   */
  async #greetAgain(reader: StreamReader, { spaceId, publishedSeq }: Head): Promise<void> {
    const published = reader.seq > publishedSeq ? await publishedSeqOf(this.#pool, spaceId) : publishedSeq;
    if (reader.seq > published || published - reader.seq > mostCaughtUp) reader.reload(published);
  }

  #audienceOf({ spaceId, publishedSeq }: Head): Audience {
    const existing = this.#audiences.get(spaceId);
    if (existing) return existing;
    const read = (seq: number) => eventsAfter(this.#pool, { spaceId, seq, limit: mostCaughtUp });
    const audience = new Audience(publishedSeq, read);
    this.#audiences.set(spaceId, audience);
    return audience;
  }
}

/** The last event that the reader has seen; null for one who begins now. */
function startingPoint({ headers, url = '' }: IncomingMessage): number | null {
  const asked = headers['last-event-id'] ?? new URLSearchParams(url.split('?')[1]).get('after');
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
