import { randomUUID } from 'node:crypto';
import { firstSlug } from '../support/first-debate';
import type { Entry, Write } from './history';

/** A card that a writer added and may change, as they last saw it. */
export interface OwnCard {
  readonly number: number;
  readonly revision: number;
  readonly place: number;
}

/** Something that its writer may take back: what that is called, and the proposal that waits again then. */
export interface Undoable {
  readonly seq: number;
  readonly kind?: string;
  readonly proposal?: string;
}

/** What a writer knows when they think of their next write. */
export interface Knowledge {
  readonly cookie: string;
  readonly isEditor: boolean;
  own: OwnCard[];
  readonly undoable: Undoable[];
  /** Cards that they have rated, each once. */
  readonly rated: Set<number>;
  /** Proposals of their own, each to be changed or taken back once. */
  readonly proposed: string[];
  /** Proposals that wait, of all writers. */
  readonly waiting: string[];
}

/** A write that somebody may send next, and what they learn from its answer; none where they have nothing for it. */
export type Action = (knowing: Knowledge) => { readonly write: Write; readonly learn?: (entry: Entry) => void } | null;

export const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)];
export const somewhere = () => 1 + Math.floor(Math.random() * 20);

/** @param words what nobody else says, where it says something @param kind the last word of the target, by default */
export function post(
  { cookie }: Knowledge,
  target: string,
  body: object,
  { words, kind = target.slice(target.lastIndexOf('/') + 1) }: { words?: string; kind?: string } = {},
): Write {
  const sent = { ...body, clientId: randomUUID() };
  return {
    target: `/api/debates/${firstSlug}/${target}`,
    body: sent,
    cookie,
    kind,
    ...(words !== undefined && { words }),
  };
}

/** What was added waits, or can be taken back. */
export function learnAdded(knowing: Knowledge, { answer: { seq, proposalId } }: Entry): void {
  if (typeof proposalId === 'string') {
    knowing.waiting.push(proposalId);
    knowing.proposed.push(proposalId);
  } else if (seq !== undefined) knowing.undoable.push({ seq });
}
