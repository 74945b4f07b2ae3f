import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killPart, parts, stopAndCount } from '../../support/kill-round';
import { killLeftServers, startServer, type ServerProcess } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

/** `npm run rounds` in short: one after the other on one server. */
const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir });
});
afterAll(() => {
  killLeftServers();
  remove();
});

test.each(parts)('after kill -9 of the %s all goes on', async (part) => {
  const now = await killPart(server, dataDir, part);
  server = now.server;
  expect(now.recovered).toBe(true);
});

test('after all that nothing is left running when it stops, and the next start works', async () => {
  expect(await stopAndCount(server, dataDir)).toEqual([]);
  const next = await startServer({ dataDir });
  expect((await fetch(`${next.address}/api/health`)).status).toBe(200);
  expect(await stopAndCount(next, dataDir)).toEqual([]);
});
