import { beforeAll, describe, expect, test } from 'vitest';
import { roles, states, type Answers, type Named, type Role, type Row, type State } from '../../hostile/access';
import { table } from '../../hostile/access-table';
import { table as ofDiscussions } from '../../hostile/discussion-table';
import { walkRoute, type Cell } from '../../support/access-walk';
import { addInPublic, makeCast, makeObject, makeWorld, slugs } from '../../support/access-world';
import { askSite } from '../../support/asking';
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

test('every route and every page has a row in one of the tables at least, and every row a route', () => {
  const rows = new Set([...Object.keys(table), ...Object.keys(ofDiscussions)]);
  expect([...rows].sort()).toEqual(routesOf().sort());
});

type Asked = Cell<State, Role>;

describe.each(Object.entries(table))('%s', (route, row) => {
  walkRoute(route, { address, asking: row, cells: cellsOf(row), stage: (cells) => stageFor(row, cells), alike });

  /**
   * What is not there and what one may not know of are alike; a withdrawn debate is known to those who edit it, and a
   * page that is not there leads to its debate, if that is everybody's.
   */
  function alike({ state }: Asked): string | null {
    if (!route.includes('/api/')) return null;
    return row.about === 'debate' || state !== 'debate withdrawn' ? 'everybody' : null;
  }
});

/** People and objects for some cells. */
async function stageFor(row: Row, cells: readonly Asked[]) {
  const cast = await makeCast(debates);
  const objects = new Map<State, Named>();
  for (const state of new Set(cells.map((cell) => cell.state))) {
    objects.set(state, await makeObject(row.about, state, cast));
  }
  const withdrawn = objects.get('debate withdrawn');
  if (withdrawn !== undefined) await until('the withdrawal is known', () => isForgotten(withdrawn));
  return ({ state, role }: Asked) => {
    const named = objects.get(state);
    if (named === undefined) throw new Error(`no object ${state}`);
    return Promise.resolve({ named, cookie: cast[role] });
  };
}

test('the live streams have told of every public event, and of nothing that was refused', async () => {
  const cast = await makeCast(debates);
  for (const state of heardStates) await addInPublic(state, cast);
  for (const stream of streams) {
    const { heard, happened } = await stream();
    expect(happened.length).toBeGreaterThan(1);
    expect(heard).toEqual(happened);
  }
});

function cellsOf({ answers }: Row): Asked[] {
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
