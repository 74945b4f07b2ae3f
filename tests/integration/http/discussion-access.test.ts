import { beforeAll, describe, expect, test } from 'vitest';
import {
  authors,
  outsiders,
  roles,
  states,
  type Named,
  type Role,
  type Row,
  type State,
} from '../../hostile/discussion-access';
import { table } from '../../hostile/discussion-table';
import { createCard } from '../../../lib/cards/commands';
import { newCard } from '../../../lib/cards/schema';
import { newId } from '../../../lib/id';
import { changes, walkRoute, type Cell } from '../../support/access-walk';
import { castFor, writerFor } from '../../support/discussion-cast';
import { makeObject, namesOfNothing } from '../../support/discussion-objects';
import { openRoom, openWorld, type Room, type RoomState, type World } from '../../support/discussion-world';
import { listenIn, type Listening } from '../../support/following';
import { isLong } from '../../support/length';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const secret = 'a secret of this test, long enough';
const { address, dataDir } = await ownServer({ TRUST_PROXY: 'true', SECRET: secret });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
process.env['COUNTERPOINT_SECRET'] = secret;

/** Discussions of which the whole walk is listened to. */
const heardStates = ['lobby', 'vote', 'write', 'answer', 'frozen', 'approval', 'second vote', 'closed'] as const;

let world: World;
let streams: Listening[];
beforeAll(async () => {
  world = await openWorld();
  streams = await Promise.all(heardStates.map((state) => listenIn(address, world[state], world[state].host.token)));
});

type Asked = Cell<State, Role>;

describe.each(Object.entries(table))('%s', (route, row) => {
  walkRoute(route, { address, asking: row, cells: cellsOf(route, row), stage: (cells) => stageFor(row, cells), alike });
});

test('the live streams have told the hosts of every event, and of nothing that was refused', async () => {
  for (const state of heardStates) await renew(world[state]);
  for (const stream of streams) {
    const { heard, happened } = await stream();
    expect(happened.length).toBeGreaterThan(1);
    expect(heard).toEqual(happened);
  }
});

/** A write in a room, whatever its state. */
async function renew({ id, host }: Room): Promise<void> {
  const given = { slug: id, to: 1, relation: 'supports', claim: 'The last word.', clientId: newId() };
  expect(await createCard(host.viewer, newCard.parse(given))).toMatchObject({ ok: true });
}

/** People and objects for some cells; each object is made when the first cell asks for it. */
async function stageFor(row: Row, cells: readonly Asked[]) {
  const isApart = row.about === 'room' && cells.some(({ answer }) => changes(answer));
  const rooms = new Map<RoomState, Room>();
  for (const { state } of cells) {
    const wanted = roomStateOf(row, state);
    if (wanted !== null && !rooms.has(wanted)) rooms.set(wanted, isApart ? await openRoom(wanted) : world[wanted]);
  }
  const cast = await castFor([...rooms.values()], world);
  const made = new Map<string, Named>();
  const named = async ({ state, role }: Asked): Promise<Named> => {
    const wanted = roomStateOf(row, state);
    const room = wanted === null ? null : (rooms.get(wanted) ?? null);
    if (room === null || state === 'absent' || state === 'erased') return namesOfNothing(room);
    return makeObject(room, { kind: row.about, cast, writer: writerFor(role), isWithdrawn: state === 'withdrawn' });
  };
  return async (cell: Asked) => {
    const key = `${cell.state} ${writerFor(cell.role)}`;
    const found = made.get(key) ?? (await named(cell));
    made.set(key, found);
    return { named: found, cookie: cast.cookieOf(cell.role) };
  };
}

function roomStateOf({ about }: Row, state: State): RoomState | null {
  if (state === 'no discussion') return null;
  if (state === 'withdrawn' || state === 'absent') return about === 'proposal' ? 'approval' : 'answer';
  return state;
}

/** To outsiders all is refused in the same words, and so is to those inside what is not there for them. */
function alike({ state, role }: Asked): string {
  return outsiders.has(role) || state === 'erased' || state === 'no discussion' ? 'outside' : 'inside';
}

const written: ReadonlySet<Row['about']> = new Set<Row['about']>([
  ...(['card', 'hidden card', 'link', 'source', 'event', 'proposal', 'word'] as const),
]);

/** In the quick form each role asks in one state of each row, another one from row to row. */
function cellsOf(route: string, { about, answers }: Row): Asked[] {
  const there = states.filter((state) => answers[state] !== undefined);
  const turn = Object.keys(table).indexOf(route);
  return roles.flatMap((role, at) => {
    if (authors.has(role) && !written.has(about)) return [];
    const asked = isLong ? there : [there[(turn + at) % there.length]];
    return asked.flatMap((state) => {
      const answer = state === undefined ? null : (answers[state]?.[role] ?? null);
      return state === undefined || answer === null ? [] : [{ state, role, answer }];
    });
  });
}
