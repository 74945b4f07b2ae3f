import { standingsOf } from '../../discussions/queries';
import { isForAll, movesStandings, toldTo, type Follower, type Standing } from '../../discussions/telling';
import type { LiveEvent, Occurrence } from '../../live/event';
import type { Deliver } from './audience';
import { framesOf, type StreamReader } from './stream-reader';

/** Over how long a class spreads what it asks for: as long as this machine may take to answer all, at most 5 s. */
const shortestSpread = 400;
const spreadPerReader = 12;
const longestSpread = 5_000;

/**
 * Those who follow one discussion. Each is told what they may know when it is told: who may know what is looked up
 * before each batch that may change it, and whoever may know nothing any more is sent away.
 */
export class Room {
  readonly #followers = new Map<StreamReader, { personId: string | null; standing: Standing | null }>();
  readonly #discussionId: string;
  readonly #read: (after: number) => Promise<Occurrence[]>;

  constructor(discussionId: string, read: (after: number) => Promise<Occurrence[]>) {
    this.#discussionId = discussionId;
    this.#read = read;
  }

  /**
   * Takes in a person, or the screen where `personId` is null.
   *
   * @returns false for somebody who has no part in the discussion
   * @throws when the database cannot be reached
   */
  async admit(reader: StreamReader, personId: string | null): Promise<boolean> {
    this.#followers.set(reader, { personId, standing: null });
    try {
      await this.review([reader]);
      return this.#followers.has(reader);
    } catch (error) {
      this.#followers.delete(reader);
      throw error;
    }
  }

  leave(reader: StreamReader): void {
    this.#followers.delete(reader);
  }

  /** Looks up how those in the room stand by now. @throws when the database cannot be reached */
  async review(readers: Iterable<StreamReader> = this.#followers.keys()): Promise<void> {
    const asked = [...readers].flatMap((reader) => {
      const follower = this.#followers.get(reader);
      return follower === undefined ? [] : [{ reader, follower }];
    });
    const personIds = new Set(asked.flatMap(({ follower: { personId } }) => personId ?? []));
    const found = await standingsOf(this.#discussionId, [...personIds]);
    for (const { reader, follower } of asked) {
      const own = follower.personId === null ? 'screen' : found?.get(follower.personId);
      const standing = found === null ? undefined : own;
      if (standing === undefined) this.#sendAway(reader);
      else follower.standing = standing;
    }
  }

  /** Tells readers what happened after a number. Whoever came in when it was looked up last is told too. */
  readonly deliver: Deliver = async (after, readers) => {
    const occurrences = await this.#read(after);
    const last = occurrences.at(-1)?.seq;
    if (last === undefined) return null;
    if (occurrences.some(movesStandings)) await this.review();
    const all = this.#spread(occurrences);
    const written = new Map<Standing, { events: LiveEvent[]; frames: string }>();
    for (const reader of readers) {
      const { personId = null, standing = null } = this.#followers.get(reader) ?? {};
      if (standing === null) continue;
      const isConcerned = personId !== null && all.some(({ concerns }) => concerns.includes(personId));
      const share = (isConcerned ? undefined : written.get(standing)) ?? shareOf({ personId, standing }, all);
      if (!isConcerned) written.set(standing, share);
      reader.send(share.events, share.frames, last);
    }
    return last;
  };

  #sendAway(reader: StreamReader): void {
    const isNew = this.#followers.get(reader)?.standing === null;
    this.#followers.delete(reader);
    if (!isNew) reader.end();
  }

  /** What changes every page makes all ask for theirs at once: they are told over how long to spread that. */
  #spread(occurrences: readonly Occurrence[]): readonly Occurrence[] {
    const wanted = this.#followers.size * spreadPerReader;
    const within = Math.min(longestSpread, Math.max(shortestSpread, Math.ceil(wanted / 400) * 400));
    return occurrences.map((one) => (isForAll(one) ? { ...one, within } : one));
  }
}

function shareOf(follower: Follower, occurrences: readonly Occurrence[]) {
  const events = toldTo(follower, occurrences);
  return { events, frames: framesOf(events) };
}
