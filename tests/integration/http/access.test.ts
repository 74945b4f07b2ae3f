import { beforeAll, describe, expect, test } from 'vitest';
import {
  roles,
  states,
  type Answer,
  type Answers,
  type Named,
  type Role,
  type Row,
  type State,
} from '../../hostile/access';
import { table } from '../../hostile/access-table';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { addInPublic, makeCast, makeObject, makeWorld, slugs, type Cast } from '../../support/access-world';
import { askSite, type Answered } from '../../support/asking';
import { digestOfTables } from '../../support/digest';
import { listenTo } from '../../support/following';
import { ownServer } from '../../support/own-server';
import { isLong } from '../../support/length';
import { until } from '../../support/processes';
import { routesOf } from '../../support/routes';
import { databaseUrlOf } from '../../support/server-process';

const { address, dataDir } = await ownServer({ TRUST_PROXY: 'true' });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);

/** Debates of which the whole walk is listened to. */
const heardStates = ['open', 'reviewed', 'closed', 'waiting', 'withdrawn'] as const;

let debates: ReadonlyMap<string, string>;
let streams: Awaited<ReturnType<typeof listenTo>>[];
beforeAll(async () => {
  debates = await makeWorld();
  streams = await Promise.all(heardStates.map((state) => listenTo(address, slugs[state])));
});

test('every route and every page has a row, and every row a route', () => {
  expect(Object.keys(table).sort()).toEqual(routesOf().sort());
});

interface Cell {
  readonly state: State;
  readonly role: Role;
  readonly answer: Answer;
}

describe.each(Object.entries(table))('%s', (route, row) => {
  const cells = cellsOf(row);
  const changing = cells.filter(({ answer }) => answer === 'write' || answer === 'change');
  const quiet = cells.filter((cell) => !changing.includes(cell));

  test.runIf(quiet.length > 0)('reads change nothing; what is refused leaves no trace', async () => {
    const cast = await makeCast(debates);
    const objects = new Map<State, Named>();
    for (const state of new Set(quiet.map((cell) => cell.state))) {
      objects.set(state, await makeObject(row.about, state, cast));
    }
    const withdrawn = objects.get('debate withdrawn');
    if (withdrawn !== undefined) await until('the withdrawal is known', () => isForgotten(withdrawn));
    const before = await digestOfTables();
    const answers = await inGroups(quiet, async (cell) => {
      const named = objects.get(cell.state);
      if (named === undefined) throw new Error(`no object ${cell.state}`);
      return { ...cell, ...(await ask(route, row, { named, role: cell.role, cast })) };
    });
    const asExpected = quiet.map(({ state, role, answer }) => `${state}, ${role}: ${statusOf(answer)}`);
    expect(answers.map(({ state, role, status }) => `${state}, ${role}: ${String(status)}`)).toEqual(asExpected);
    expect(await digestOfTables()).toEqual(before);
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toEqual([]);
    // What is not there and what one may not know of are refused in the same words.
    const isAlike = ({ state, status }: (typeof answers)[number]) =>
      status === 404 && (row.about === 'debate' || state !== 'debate withdrawn');
    const refusals = new Set(answers.filter(isAlike).map(({ text }) => text));
    if (route.includes('/api/')) expect([...refusals].slice(1)).toEqual([]);
  });

  test.each(changing)('$state, $role: $answer', async ({ state, role, answer }) => {
    const cast = await makeCast(debates);
    const named = await makeObject(row.about, state, cast);
    const before = await events();
    const { status, text } = await ask(route, row, { named, role, cast });
    expect([200, 303], text).toContain(status);
    expect((await events()) - before).toBe(answer === 'write' ? 1 : 0);
  });
});

test('the live streams have told of every public event, and of nothing that was refused', async () => {
  const cast = await makeCast(debates);
  for (const state of heardStates) await addInPublic(state, cast);
  for (const stream of streams) {
    const { heard, happened } = await stream();
    expect(happened.length).toBeGreaterThan(1);
    expect(heard).toEqual(happened);
  }
});

function cellsOf({ answers }: Row): Cell[] {
  return states.flatMap((state) => {
    const byRole = answers[state];
    return byRole === undefined ? [] : rolesFor(byRole).map((role) => ({ state, role, answer: byRole[role] }));
  });
}

/** In the quick form, where all are to be answered alike, three of them are asked. */
function rolesFor(byRole: Answers): readonly Role[] {
  const isAlike = new Set(Object.values(byRole)).size === 1;
  return isLong || !isAlike ? roles : ['visitor', 'author', 'server editor'];
}

const isForgotten = async ({ slug }: Named) =>
  (await askSite({ address, method: 'HEAD', target: `/api/debates/${slug}/stream` })).status === 404;

const statusOf = (answer: Answer) => String(typeof answer === 'number' ? answer : 200);

async function events(): Promise<number> {
  const found = await database().pool.query<{ count: number }>('SELECT count(*) FROM event');
  return found.rows[0]?.count ?? 0;
}

let asked = 0;

/** Sends the row’s request as a script, and every second one as a plain form. */
async function ask(
  route: string,
  { body, query, takesNoClientId }: Row,
  { named, role, cast }: { named: Named; role: Role; cast: Cast },
): Promise<Answered> {
  const [method = '', template = ''] = route.split(' ', 2);
  const path = Object.entries(named).reduce((whole, [name, value]) => whole.replace(`[${name}]`, value), template);
  const target = query === undefined ? path : `${path}?${query(named)}`;
  asked += 1;
  const from = `192.0.${String(asked >> 8)}.${String(asked & 255)}`;
  const common = { address, method, target, from, cookie: cast[role] };
  if (method !== 'POST') return askSite(common);
  const values = { ...(takesNoClientId !== true && { clientId: newId() }), ...body?.(named) };
  if (asked % 2 === 0) return askSite({ ...common, body: JSON.stringify(values) });
  const type = 'application/x-www-form-urlencoded';
  return askSite({ ...common, type, body: new URLSearchParams(values).toString() });
}

/** Does something for each, eight at a time, in order. */
async function inGroups<Item, Done>(items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (let at = 0; at < items.length; at += 8) done.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  return done;
}
