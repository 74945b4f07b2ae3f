import { database } from '../../lib/db/client';
import { newId } from '../../lib/id';
import { returnWord, wordHash } from '../../lib/people/codes';
import { newToken, tokenHash } from '../../lib/people/tokens';
import { viewerOf, type Viewer } from '../../lib/people/viewer';
import type { Role } from '../hostile/discussion-access';
import type { Room, World } from './discussion-world';

type Part = Exclude<Role, 'visitor' | 'hosting author'>;
const parts: readonly Part[] = [
  ...(['participant elsewhere', 'other host', 'removed', 'removed author', 'server editor'] as const),
  ...(['host', 'participant', 'author', 'inspector'] as const),
];

/** The people of one walk: the cookie of each role, none for the visitor; and those who write objects. */
export interface Cast {
  readonly cookieOf: (role: Role) => string | null;
  readonly personOf: (role: Role) => string | null;
  readonly writers: Readonly<Record<Writer, Viewer>>;
}

/** Whose an object is. */
export type Writer = 'author' | 'host' | 'removed author';

/** Whose object a role asks for. */
export function writerFor(role: Role): Writer {
  if (role === 'hosting author') return 'host';
  return role === 'removed author' ? role : 'author';
}

/** New people, one for each role, who have their part in each of some rooms. */
export async function castFor(rooms: readonly Room[], { elsewhere }: World): Promise<Cast> {
  const { prisma } = database();
  const cast = parts.map((role) => ({ role, id: newId(), token: newToken() }));
  const idOf = (role: Part) => cast.find((one) => one.role === role)?.id ?? '';
  await prisma.person.createMany({ data: cast.map(({ id }) => ({ id })) });
  await prisma.personToken.createMany({
    data: cast.map(({ id, token }) => ({ personId: id, hash: tokenHash(token) })),
  });
  const editors = [idOf('server editor'), idOf('inspector')];
  await prisma.editorship.createMany({
    data: editors.map((personId) => ({ id: newId(), personId, debateId: null })),
  });
  await prisma.attendance.createMany({
    data: [
      ...rooms.flatMap(({ id: discussionId }) => [
        { discussionId, personId: idOf('host'), role: 'host' as const },
        { discussionId, personId: idOf('inspector'), role: 'inspector' as const },
      ]),
      { discussionId: elsewhere.id, personId: idOf('other host'), role: 'host' },
    ],
  });
  const inRoom = (room: Room, role: Part) => participant(room, idOf(role), role.startsWith('removed'));
  await prisma.participant.createMany({
    data: [
      ...rooms.flatMap((room) => [
        ...[inRoom(room, 'participant'), inRoom(room, 'author')],
        ...[inRoom(room, 'removed'), inRoom(room, 'removed author')],
      ]),
      inRoom(elsewhere, 'participant elsewhere'),
    ],
  });
  const tokenOf = (wanted: Role) =>
    cast.find(({ role }) => role === (wanted === 'hosting author' ? 'host' : wanted))?.token ?? null;
  return {
    cookieOf: tokenOf,
    personOf: (role) => (role === 'visitor' ? null : idOf(role === 'hosting author' ? 'host' : role)),
    writers: {
      author: await viewerOf(tokenOf('author')),
      host: await viewerOf(tokenOf('host')),
      'removed author': await viewerOf(tokenOf('removed author')),
    },
  };
}

let named = 0;

/** A name that nobody has in any room. */
export function newName(): string {
  named += 1;
  return `Guest ${String(named)}`;
}

/** A participant's row, with the word to come back by. */
export function participant({ id: discussionId }: Pick<Room, 'id'>, personId: string, isRemoved: boolean) {
  const id = newId();
  const removedAt = isRemoved ? new Date() : null;
  return { id, discussionId, personId, name: newName(), removedAt, returnHash: wordHash(returnWord(id)) };
}
