import type { Answer, Asking } from './answers';

/**
 * Who asks. `author`, `hosting author` and `removed author` wrote the object that the request is about; to the others it
 * is somebody else's. An inspector is an editor of the server who has looked into the discussion, which is recorded.
 */
export const roles = [
  ...(['visitor', 'participant elsewhere', 'other host', 'removed', 'removed author', 'server editor'] as const),
  ...(['host', 'hosting author', 'participant', 'author', 'inspector'] as const),
] as const;
export type Role = (typeof roles)[number];

/** To them a discussion is not there. */
export const outsiders: ReadonlySet<Role> = new Set<Role>([
  ...(['visitor', 'participant elsewhere', 'other host', 'removed', 'removed author', 'server editor'] as const),
]);
/** Roles that are different from others only where the object is somebody's. */
export const authors: ReadonlySet<Role> = new Set<Role>(['author', 'hosting author', 'removed author']);

/**
 * Where the discussion stands: all of them with a clock that stands, so that nothing moves by itself. `write` asks for a
 * card of one's own before one reads the others'. `withdrawn` and `absent` are objects in a discussion that answers; a
 * participant who was removed, or is there again, and a hidden card that is shown again, count as withdrawn.
 */
export const states = [
  ...(['lobby', 'vote', 'write', 'answer', 'frozen', 'approval', 'second vote', 'closed'] as const),
  ...(['withdrawn', 'absent', 'erased', 'no discussion'] as const),
] as const;
export type State = (typeof states)[number];

/** What a request is about; `nothing` and `room` are the discussion itself, a `room` one that the request changes. */
export type Kind =
  | ('nothing' | 'room' | 'thesis' | 'screen' | 'code' | 'trial' | 'host link' | 'participant' | 'removed participant')
  | Written;
/** What somebody wrote, and what is somebody's. */
export type Written = 'card' | 'hidden card' | 'link' | 'source' | 'event' | 'proposal' | 'word';

/** Null for a role that cannot be: a host's own writing never waits for a host. */
export type Answers = Readonly<Record<Role, Answer | null>>;

/** What the address and the body name. */
export type Named = Readonly<
  Record<'slug' | 'number' | 'id' | 'key' | 'seq' | 'revision' | 'participant' | 'code' | 'word' | 'state', string> &
    Record<'phase' | 'choice' | 'name', string>
>;

export interface Row extends Asking<Named> {
  readonly about: Kind;
  /** States that are left out have no address of their own. */
  readonly answers: Readonly<Partial<Record<State, Answers>>>;
}

interface Inside {
  readonly host: Answer;
  readonly hostingAuthor?: Answer | null;
  readonly participant: Answer;
  readonly author?: Answer;
  readonly inspector: Answer;
}

/** Answers to those in a discussion; to outsiders it is not there. Authors are answered as others are, unless said. */
export function inside({ host, hostingAuthor = host, participant, author = participant, inspector }: Inside): Answers {
  return { ...all(404), host, 'hosting author': hostingAuthor, participant, author, inspector };
}

/** The same for everybody. */
export function all(answer: Answer): Answers {
  return {
    ...{ visitor: answer, 'participant elsewhere': answer, 'other host': answer, removed: answer },
    ...{ 'removed author': answer, 'server editor': answer },
    ...{ host: answer, 'hosting author': answer, participant: answer, author: answer, inspector: answer },
  };
}
