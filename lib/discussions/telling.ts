import type { LiveEvent, Occurrence } from '../live/event';

/**
 * How somebody stands who follows a discussion: as a host; as a participant who reads what all read, or who has to write
 * first; or as the screen in front of the class.
 */
export const standings = ['host', 'open', 'gated', 'screen'] as const;
export type Standing = (typeof standings)[number];

export interface Follower {
  /** Null for the screen. */
  readonly personId: string | null;
  readonly standing: Standing;
}

/** What of a discussion's events somebody is told: never words or persons, and no more than their pages show them. */
export function toldTo(follower: Follower, occurrences: readonly Occurrence[]): LiveEvent[] {
  return occurrences.flatMap((occurrence) => told(follower, occurrence) ?? []);
}

function told({ personId, standing }: Follower, occurrence: Occurrence): LiveEvent | null {
  const { isPublic, concerns, ...event } = occurrence;
  const { seq, verb, phase, within } = event;
  const isOwn = personId !== null && concerns.includes(personId);
  const own = isOwn ? ({ own: true } as const) : {};
  switch (standing) {
    case 'host':
      return { ...event, ...own };
    case 'open':
      return isPublic || isOwn ? { ...event, ...own } : null;
    case 'gated':
      return isForAll(occurrence) || isOwn ? { seq, verb, phase, within, ...own } : null;
    case 'screen':
      if (isForAll(occurrence)) return { seq, verb, phase, within };
      return { seq, verb: verb === 'card.spotlit' ? verb : 'changed' };
  }
}

/** Whether everybody in the room may know of it, whatever they read: it is about the phases and the discussion itself. */
export function isForAll({ verb, isPublic }: Pick<Occurrence, 'verb' | 'isPublic'>): boolean {
  return isPublic && /^(phase|eyes|discussion)\./.test(verb);
}

/** Whether such an event may change how somebody stands: who is in the discussion, or how far they read. */
export function movesStandings({ verb }: Pick<Occurrence, 'verb'>): boolean {
  return !movesNobody.has(verb);
}

const movesNobody: ReadonlySet<string> = new Set([
  ...['card.revised', 'card.moved', 'card.rated', 'link.rated', 'link.added', 'annotation.added', 'card.spotlit'],
  ...['ballot.cast', 'eyes.up', 'eyes.down', 'participant.joined', 'participant.renamed'],
]);
