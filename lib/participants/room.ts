import { done, refused, type Outcome } from '../outcome';
import type { Naming } from '../discussions/vocabulary';
import { lookOf } from './nickname';
import { mostParticipants } from './vocabulary';
import { freeName, isListed } from './word-names';

/** Who is in a discussion, as its door sees it. */
export interface Room {
  readonly isClosed: boolean;
  readonly isLocked: boolean;
  readonly naming: Naming;
  readonly people: readonly { readonly name: string | null; readonly removedAt: Date | null }[];
}

export type EntryRefusal = 'closed' | 'locked' | 'full' | 'name-taken';

/**
 * Whether one more may come in, and under which name. Where names are made up, what is none of the list's, or is taken
 * meanwhile, becomes another one; where they are typed, a taken one is refused.
 *
 * @param wanted the name that was proposed or typed; null where nobody was asked
 * @param luck from 0 to 1: where in the list to begin to look
 */
export function entryTo(room: Room, wanted: string | null, luck: number): Outcome<string, EntryRefusal> {
  if (room.isClosed) return refused('closed');
  if (room.isLocked) return refused('locked');
  if (room.people.filter(({ removedAt }) => removedAt === null).length >= mostParticipants) return refused('full');
  const names = room.people.flatMap(({ name }) => name ?? []);
  const isFree = wanted !== null && !isTaken(names, wanted);
  if (isFree && (room.naming === 'own' || isListed(wanted))) return done(wanted);
  return room.naming === 'own' && wanted !== null ? refused('name-taken', 'name') : done(freeName(names, luck));
}

/** Whether somebody has a name that looks the same. */
export function isTaken(names: readonly string[], name: string): boolean {
  const look = lookOf(name);
  return names.some((other) => lookOf(other) === look);
}
