import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../hostile/discussion-access';
import { table } from '../../hostile/discussion-table';
import { askSite } from '../../support/asking';
import { castFor } from '../../support/discussion-cast';
import { makeObject } from '../../support/discussion-objects';
import { openRoom, openWorld, type World } from '../../support/discussion-world';
import { patience, sendJunk } from '../../support/generated-bodies';
import { ownServer } from '../../support/own-server';
import { databaseUrlOf } from '../../support/server-process';

const secret = 'a secret of this test, long enough';
const { address, dataDir, output } = await ownServer({ TRUST_PROXY: 'true', SECRET: secret });
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
process.env['COUNTERPOINT_SECRET'] = secret;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** Nobody’s process fell over, and nothing of its inside was shown. */
afterEach(async () => {
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect(output()).not.toMatch(/\bat .+\.(js|ts):\d+/);
});

let sent = 0;

describe('generated bodies of all who may be in a discussion are answered, never with a 5xx', () => {
  const writes = Object.entries(table).filter(([route]) => route.startsWith('POST'));
  test.each(writes)(
    '%s',
    async (route, { about, ...asking }) => {
      const room = await openRoom(about === 'proposal' ? 'approval' : 'answer');
      const cast = await castFor([room], world);
      const named = await makeObject(room, { kind: about, cast, writer: 'author', isWithdrawn: false });
      await sendJunk(route, asking, named, (body, how) => {
        sent += 1;
        const from = `198.51.${String((sent >> 8) & 255)}.${String(sent & 255)}`;
        const cookie = cast.cookieOf(roles[sent % roles.length] ?? 'host');
        return askSite({ address, method: 'POST', from, cookie, body, ...how });
      });
    },
    patience,
  );
});
