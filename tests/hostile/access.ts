import type { Answer, Asking } from './answers';

/** Who asks. `author` wrote the object that the request is about; the two debate editors edit one debate each. */
export const roles = ['visitor', 'person', 'author', 'debate editor', 'other editor', 'server editor'] as const;
export type Role = (typeof roles)[number];

/**
 * How the object stands: published in a debate that is open, reviewed or closed; waiting for an editor; taken back; not
 * there; or in a debate that was taken back.
 */
export const states = ['open', 'reviewed', 'closed', 'waiting', 'withdrawn', 'absent', 'debate withdrawn'] as const;
export type State = (typeof states)[number];

/**
 * What a request is about. `nothing` is the same in every state; an editor’s link is valid (`open`), withdrawn, absent;
 * an event is that of a card that was added, and withdrawn when it was undone.
 */
export type Kind =
  'nothing' | 'debate' | 'opened debate' | 'card' | 'thesis' | 'link' | 'source' | 'event' | 'proposal' | 'editor link';

export type Answers = Readonly<Record<Role, Answer>>;

/** What the address and the body name. */
export type Named = Readonly<
  Record<'slug' | 'number' | 'id' | 'key' | 'seq' | 'revision' | 'state' | 'version', string>
>;

export interface Row extends Asking<Named> {
  readonly about: Kind;
  /** States that are left out have no address of their own. */
  readonly answers: Readonly<Partial<Record<State, Answers>>>;
}

/** The same for everybody. */
export const all = (answer: Answer): Answers => only(roles, answer, answer);

/** One answer for some roles, another for the rest. */
export function only(allowed: readonly Role[], answer: Answer, otherwise: Answer): Answers {
  const of = (role: Role) => (allowed.includes(role) ? answer : otherwise);
  return {
    visitor: of('visitor'),
    person: of('person'),
    author: of('author'),
    'debate editor': of('debate editor'),
    'other editor': of('other editor'),
    'server editor': of('server editor'),
  };
}
