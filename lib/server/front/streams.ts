import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import { findByScreen } from '../../discussions/queries';
import type { Bus } from '../../live/bus';
import type { Head } from '../../live/heads';
import { eventsAfter, occurrencesAfter, seqsOf } from '../../live/log';
import { readToken } from '../../people/cookie';
import { viewerOf } from '../../people/viewer';
import { Audience, toEverybody } from './audience';
import { policyForData, securityHeaders } from './content-security';
import { clientOf } from './inner-headers';
import { Room } from './room';
import type { Followed } from './route';
import { answerShortly, away } from './short-answer';
import { StreamReader } from './stream-reader';

const mostReaders = 3_000;
const mostCaughtUp = 500;
const heartbeatEvery = 15_000;

/** Those who follow a space; a discussion has a room, whose door is watched. */
interface Following {
  readonly audience: Audience;
  readonly room: Room | null;
  readonly readers: Set<StreamReader>;
}

/** What is followed, and by whom: null is a debate's reader or a discussion's screen. */
interface Asked {
  readonly head: Head;
  readonly personId: string | null;
}

/** The live streams of debates' and discussions' events, as server-sent events. */
export class Streams {
  readonly #following = new Map<string, Following>();
  readonly #bus: Bus;
  readonly #pool: pg.Pool;
  readonly #trustProxy: boolean;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(bus: Bus, pool: pg.Pool, trustProxy: boolean) {
    this.#bus = bus;
    this.#pool = pool;
    this.#trustProxy = trustProxy;
    this.#unsubscribe = bus.onMove((head) => {
      this.#following.get(head.spaceId)?.audience.moveTo(seqOf(head));
    });
    this.#heartbeat = setInterval(() => {
      this.#beat();
    }, heartbeatEvery);
  }

  get count(): number {
    let count = 0;
    for (const { readers } of this.#following.values()) count += readers.size;
    return count;
  }

  /**
   * @returns false when there is no such debate, or no such discussion for whoever asks
   * @throws when it cannot be looked up who asks
   */
  async answer(request: IncomingMessage, response: ServerResponse, followed: Followed): Promise<boolean> {
    const asked = await this.#asked(request, followed);
    if (asked === null) return false;
    if (this.count >= mostReaders) {
      answerShortly(request, response, { ...away, message: 'Too many browsers are following live just now.' });
      return true;
    }
    const following = this.#followingOf(asked.head);
    const after = startingPoint(request);
    const reader = new StreamReader(response, after ?? seqOf(asked.head));
    following.readers.add(reader);
    response.once('close', () => {
      leave(following, reader);
    });
    const isAdmitted = await following.room?.admit(reader, asked.personId).catch((error: unknown) => {
      leave(following, reader);
      throw error;
    });
    if (isAdmitted === false || response.destroyed) {
      leave(following, reader);
      return response.destroyed;
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
    else await this.#follow(following, reader, { head: asked.head, after });
    return true;
  }

  /** Ends all streams; the browsers come again by themselves. */
  close(): void {
    clearInterval(this.#heartbeat);
    this.#unsubscribe();
    for (const { audience, readers } of this.#following.values()) {
      audience.close();
      for (const reader of readers) reader.end();
    }
  }

  async #asked(request: IncomingMessage, { kind, name }: Followed): Promise<Asked | null> {
    if (kind === 'debate') return askedOf(this.#bus.head(name), null);
    if (kind === 'screen') return askedOf(this.#bus.discussion((await findByScreen(name))?.id ?? ''), null);
    const token = readToken(request.headers.cookie ?? null, clientOf(request, this.#trustProxy).scheme);
    const { personId } = await viewerOf(token);
    return personId === null ? null : askedOf(this.#bus.discussion(name), personId);
  }

  async #follow(
    { audience }: Following,
    reader: StreamReader,
    { head, after }: { head: Head; after: number | null },
  ): Promise<void> {
    try {
      if (after === null) reader.hello();
      else await this.#greetAgain(reader, head);
      await audience.join(reader);
      if (reader.isGone) audience.leave(reader);
    } catch {
      // The database is away: the browser comes again by itself, with the last id it saw.
      reader.end();
    }
  }

  /**
   * One that comes back may know more than we do, from a page rendered a moment ago: then the database is asked. Who
   * missed too much, or saw what never was (the database was put back), has to load its page anew.
   */
  async #greetAgain(reader: StreamReader, head: Head): Promise<void> {
    const known = seqOf(head);
    const now = reader.seq > known ? seqOf({ ...head, ...(await seqsOf(this.#pool, head.spaceId)) }) : known;
    if (reader.seq > now || now - reader.seq > mostCaughtUp) reader.reload(now);
  }

  #followingOf(head: Head): Following {
    const { kind, spaceId, slug } = head;
    const existing = this.#following.get(spaceId);
    if (existing) return existing;
    const from = (seq: number) => ({ spaceId, seq, limit: mostCaughtUp });
    const room = kind === 'debate' ? null : new Room(slug, (seq) => occurrencesAfter(this.#pool, from(seq)));
    const deliver = room?.deliver ?? toEverybody((seq) => eventsAfter(this.#pool, from(seq)));
    const following = { audience: new Audience(seqOf(head), deliver), room, readers: new Set<StreamReader>() };
    this.#following.set(spaceId, following);
    return following;
  }

  /** Shows all that we are there, and looks at the doors: a person may be erased without an event of the discussion. */
  #beat(): void {
    for (const [spaceId, { room, readers }] of this.#following) {
      for (const reader of readers) reader.heartbeat();
      if (readers.size === 0) this.#following.delete(spaceId);
      else room?.review().catch(() => undefined);
    }
  }
}

/** How far those who follow are told: of debates what is published, of discussions all, each what is for them. */
function seqOf({ kind, seq, publishedSeq }: Head): number {
  return kind === 'debate' ? publishedSeq : seq;
}

function askedOf(head: Head | undefined, personId: string | null): Asked | null {
  return head === undefined ? null : { head, personId };
}

function leave({ audience, room, readers }: Following, reader: StreamReader): void {
  readers.delete(reader);
  room?.leave(reader);
  audience.leave(reader);
}

/** The last event that the reader has seen; null for one who begins now. */
function startingPoint({ headers, url = '' }: IncomingMessage): number | null {
  const asked = headers['last-event-id'] ?? new URLSearchParams(url.split('?')[1]).get('after');
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
