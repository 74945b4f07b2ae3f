import { database } from '../../lib/db/client';
import { permissionsOf } from '../../lib/discussions/permissions';
import type { Act } from '../../lib/discussions/vocabulary';
import { eraseDiscussion } from '../../lib/erasures/commands';
import { loadDebate } from '../../lib/exchange/commands';
import { newId } from '../../lib/id';
import type { State } from '../hostile/discussion-access';
import { debateFile } from './debate-file';
import { act, discussionOf, openedBy } from './discussing';
import { newPerson, type Somebody } from './people';

/** A discussion in a state, and who opened it. */
export interface Room {
  readonly id: string;
  readonly screenId: string;
  readonly spaceId: string;
  /** The answer to its votes that comes first. */
  readonly choice: string;
  readonly phase: number;
  readonly host: Somebody;
}

const lessonSlug = 'a-lesson';

/** What brings a discussion into a state; the clock stands at the end, so that no phase ends by itself. */
const acts = {
  lobby: [],
  vote: ['start', 'pause'],
  write: ['start', 'go-on', 'pause'],
  answer: ['start', 'go-on', 'go-on', 'pause'],
  frozen: ['start', 'go-on', 'go-on', 'pause', 'freeze'],
  approval: ['start', 'go-on', 'go-on', 'pause', 'approve-first'],
  'second vote': ['start', 'go-on', 'go-on', 'go-on', 'pause'],
  closed: ['start', 'go-on', 'go-on', 'go-on', 'close'],
  erased: ['start', 'close'],
} as const satisfies Partial<Record<State, readonly Act[]>>;

export type RoomState = keyof typeof acts;

export type World = Readonly<Record<RoomState | 'elsewhere', Room>>;

/** Opens the discussions that the table of who may do what is walked in, on a debate that takes what comes of them. */
export async function openWorld(): Promise<World> {
  await loadDebate(debateFile({ slug: lessonSlug }));
  return {
    lobby: await openRoom('lobby'),
    vote: await openRoom('vote'),
    write: await openRoom('write'),
    answer: await openRoom('answer'),
    frozen: await openRoom('frozen'),
    approval: await openRoom('approval'),
    'second vote': await openRoom('second vote'),
    closed: await openRoom('closed'),
    erased: await openRoom('erased'),
    elsewhere: await openRoom('answer'),
  };
}

/** Opens a discussion and brings it into a state. */
export async function openRoom(state: RoomState): Promise<Room> {
  const host = await newPerson();
  const settings = { debate: lessonSlug, start: 'empty', naming: 'own', reports: 'yes' };
  const id = await openedBy(host.viewer, settings);
  await act(host.viewer, id, ...acts[state]);
  const { board, screenId, state: now } = await discussionOf(host.viewer, id);
  const position = await database().prisma.position.findFirstOrThrow({
    where: { debateId: board.id },
    orderBy: { ordinal: 'asc' },
  });
  const erasing = { slug: id, clientId: newId(), confirm: 'yes' } as const;
  if (state === 'erased' && !(await eraseDiscussion(host.viewer, erasing)).ok) throw new Error('not erased');
  return { id, screenId, spaceId: board.spaceId, choice: position.key, phase: now.phase, host };
}

/** Lets everybody read and add in a room, whichever phase runs, while something is made there. */
export async function whileOpen<Made>(
  { id, spaceId, host }: Room,
  contributions: 'open' | 'reviewed',
  make: () => Promise<Made>,
): Promise<Made> {
  const { state, plan } = await discussionOf(host.viewer, id);
  const { space } = database().prisma;
  const where = { id: spaceId };
  await space.update({ where, data: { contributions, reading: 'everything', gate: 0 } });
  const made = await make();
  await space.update({ where, data: permissionsOf(state, plan) });
  return made;
}
