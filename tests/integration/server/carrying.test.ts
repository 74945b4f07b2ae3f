import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { databaseUrlOf, killLeftServers, startServer, type ServerProcess } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir });
});
afterAll(async () => {
  await server.stop();
  killLeftServers();
  remove();
});

const briefing = 'background-briefing';
/** One that the debate’s files have no text of, so that loading them again leaves its text alone. */
const outlined = 'europe-and-us-ai-untitled';

async function inDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const database = openDatabase(databaseUrlOf(dataDir), 1);
  try {
    return await work(database);
  } finally {
    await database.pool.end();
  }
}

/** Stores the next version of a document. @returns its id */
function addVersion(slug: string, change: (text: string) => string): Promise<string> {
  return inDatabase(async ({ prisma }) => {
    const { id: sourceId, versions } = await prisma.source.findUniqueOrThrow({
      where: { slug },
      include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    });
    const [newest] = versions;
    const next = { version: (newest?.version ?? 0) + 1, text: change(newest?.text ?? '') };
    return (await prisma.sourceVersion.create({ data: { id: newId(), sourceId, ...next } })).id;
  });
}

/** The statuses that passages have in a version, once there are any. */
async function statusesIn(sourceVersionId: string): Promise<string[]> {
  for (let tries = 100; tries > 0; tries -= 1) {
    const rows = await inDatabase(({ prisma }) => prisma.carriedAnchor.findMany({ where: { sourceVersionId } }));
    if (rows.length > 0) return rows.map(({ status }) => status);
    await sleep(200);
  }
  throw new Error('nobody looked for the passages');
}

test(
  'a running server looks for the passages of a new version by itself, and shows them',
  { timeout: 60_000 },
  async () => {
    const page = async () => (await fetch(`${server.address}/sources/${briefing}`)).text();
    expect(await page()).not.toContain('A note in front of it.');
    const statuses = await statusesIn(await addVersion(briefing, (text) => `A note in front of it.\n\n${text}`));
    expect(new Set(statuses)).toEqual(new Set(['exact']));
    await expect.poll(page, { timeout: 10_000 }).toContain('A note in front of it.');
    expect((await page()).match(/<mark/g)?.length).toBeGreaterThan(5);
  },
);

test('what fails is told by its kind, without a word of anybody, and tried again more and more seldom', async () => {
  const rename = (from: string, to: string) =>
    inDatabase(({ pool }) => pool.query(`ALTER TABLE ${from} RENAME TO ${to}`));
  const failures = () => server.output().match(/Looking for passages failed .*/g) ?? [];
  await rename('carried_anchor', 'put_away');
  const version = await addVersion(briefing, (text) => `Words that no log may show.\n\n${text}`);
  await expect.poll(() => failures().length, { timeout: 20_000 }).toBeGreaterThan(1);
  expect(failures()[0]).toMatch(/^Looking for passages failed \(error 42P01 at lib.*\)\. It is tried again in 2 s\.$/);
  expect(failures()[1]).toContain('in 4 s');
  expect(server.output()).not.toContain('Words that no log');
  await rename('put_away', 'carried_anchor');
  expect(await statusesIn(version)).not.toHaveLength(0);
});

test('what a killed server had not looked for, the next one does', { timeout: 120_000 }, async () => {
  const version = await addVersion(outlined, () => 'Researchers in Europe want to build models of their own.');
  server.signal('SIGKILL');
  await server.ended;
  server = await startServer({ dataDir });
  expect(await statusesIn(version)).not.toHaveLength(0);
});
