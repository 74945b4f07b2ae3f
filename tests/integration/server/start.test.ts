import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive, postmasterOf, processesOf } from '../../support/processes';
import { killLeftServers, runToEnd, startServer } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
// Of its own, so that what other programs put there does not count.
const temp = path.join(folder, 'temp');
mkdirSync(temp);
afterAll(() => {
  killLeftServers();
  remove();
});

test('the first start makes the data directory, later ones use it, and stopping leaves nothing running', async () => {
  const variables = { TMPDIR: temp };
  const first = await startServer({ dataDir, variables });
  expect(first.output()).toMatch(/\/editor\?key=[\w-]{32}/);
  expect(statSync(path.join(dataDir, 'database-secret')).mode & 0o777).toBe(0o600);
  const { renderer, database } = processesOf(first.pid, dataDir);
  expect(renderer).toHaveLength(1);
  expect(await statusOf(`${first.address}/api/health`)).toBe(200);
  await first.stop();
  expect(await first.ended).toBe(0);
  expect([...renderer, ...database].filter(isAlive)).toEqual([]);
  expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false);

  const second = await startServer({ dataDir, variables });
  expect(second.output()).not.toContain('/editor?key=');
  expect(second.startedAfter).toBeLessThan(30_000);
  second.signal('SIGINT');
  expect(await second.ended).toBe(0);
  expect(readdirSync(temp).filter((name) => name.startsWith('counterpoint-'))).toEqual([]);
});

test('of two starts on one data directory the second is refused and the first goes on', async () => {
  const first = await startServer({ dataDir });
  const second = await runToEnd({ dataDir });
  expect(second.code).toBe(1);
  expect(lastLine(second.output)).toMatch(/^Counterpoint is already running on this DATA_DIR \(process \d+, http:.*\)/);
  expect(await statusOf(`${first.address}/api/health`)).toBe(200);
  await first.stop();
});

test('of two starts at the same moment one serves', async () => {
  const [one, other] = await Promise.allSettled([startServer({ dataDir }), startServer({ dataDir })]);
  const serving = [one, other].flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(serving).toHaveLength(1);
  expect(isAlive(postmasterOf(dataDir))).toBe(true);
  await serving[0]?.stop();
});

test('a request that is being answered is finished before the server stops', async () => {
  const server = await startServer({ dataDir });
  const asked = Array.from({ length: 20 }, (_, at) => fetch(`${server.address}/no-such-page-${String(at)}`));
  await fetch(`${server.address}/api/health`);
  server.signal('SIGTERM');
  const answers = await Promise.all(asked.map(async (answer) => [(await answer).status, await (await answer).text()]));
  for (const [status, text] of answers) expect([status, String(text).endsWith('</html>')]).toEqual([404, true]);
  const answered = performance.now();
  expect(await server.ended).toBe(0);
  // Whoever keeps a connection open after the last answer is not waited for.
  expect(performance.now() - answered).toBeLessThan(4_500);
});

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
