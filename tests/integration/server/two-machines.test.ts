import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { act, discussionOf, openedBy, takeIn } from '../../support/discussing';
import { changesIn, followStream } from '../../support/followed-stream';
import { newPerson, type Somebody } from '../../support/people';
import { until } from '../../support/processes';
import { killLeftServers, startServer } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const variables = {
  DATABASE_URL: process.env['DATABASE_URL'] ?? inject('clusterUrl'),
  SECRET: 'the secret that both machines know of',
};
const start = (name: string, port?: number) =>
  startServer({ dataDir: path.join(folder, name), variables, ...(port !== undefined && { port }) });

const [first, second] = [await start('first'), await start('second')];
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  killLeftServers();
  await database().pool.end();
  remove();
});

async function send(address: string, { token }: Somebody, discussion: string, claim: string): Promise<number> {
  const headers = { 'content-type': 'application/json', origin: address, cookie: `counterpoint=${token}` };
  const body = JSON.stringify({ to: 1, relation: 'supports', claim, clientId: newId() });
  return (await fetch(`${address}/api/debates/${discussion}/cards`, { method: 'POST', headers, body })).status;
}

/** Servers start in them, on a machine that may be busy. */
const patience = { timeout: 180_000 };

test(
  'a class on two machines hears of everything once, and goes on when one is killed and comes again',
  patience,
  async () => {
    const [host, one, other] = [await newPerson(), await newPerson(), await newPerson()];
    const id = await openedBy(host.viewer);
    await takeIn(one.viewer, id, 'Otter');
    await takeIn(other.viewer, id, 'Heron');
    await act(host.viewer, id, 'start', 'go-on', 'go-on');
    const { board } = await discussionOf(host.viewer, id);
    const follow = ({ address }: { address: string }) =>
      followStream(`${address}/api/discussions/${id}/stream?after=${String(board.version)}`, {
        cookie: `counterpoint=${one.token}`,
      });
    await until('both know the discussion', async () => (await follow(second)).status === 200);
    const [here, there] = [await follow(first), await follow(second)];
    for (let at = 0; at < 10; at += 1) {
      expect(await send((at % 2 === 0 ? first : second).address, other, id, `Reason ${String(at)}.`)).toBe(200);
    }
    const written = Array.from({ length: 10 }, (_, at) => board.version + 1 + at);
    for (const stream of [here, there]) {
      await until('all came', () => changesIn(stream.frames).length >= 10);
      expect(changesIn(stream.frames)).toEqual(written);
    }

    second.signal('SIGKILL');
    await second.ended;
    for (let at = 10; at < 15; at += 1) expect(await send(first.address, other, id, `Reason ${String(at)}.`)).toBe(200);
    await until('all came', () => changesIn(here.frames).length >= 15);
    const again = await start('second', second.port);
    const back = await followStream(`${again.address}/api/discussions/${id}/stream?after=${String(written.at(-1))}`, {
      cookie: `counterpoint=${one.token}`,
    });
    expect(await send(again.address, other, id, 'Reason 15.')).toBe(200);
    for (const stream of [here, back])
      await until('all came', () => changesIn(stream.frames).at(-1) === board.version + 16);
    expect(changesIn(back.frames)).toEqual([11, 12, 13, 14, 15, 16].map((at) => board.version + at));
    expect(changesIn(here.frames)).toHaveLength(16);
    await again.stop();
  },
);

test('a rolling restart refuses no write that is sent again as it is asked to', patience, async () => {
  const [host, other] = [await newPerson(), await newPerson()];
  const id = await openedBy(host.viewer);
  await takeIn(other.viewer, id, 'Heron');
  await act(host.viewer, id, 'start', 'go-on', 'go-on');
  const again = await start('second', second.port);
  const claims = Array.from({ length: 40 }, (_, at) => `Card ${String(at)} of a restart.`);
  const writing = (async () => {
    for (const claim of claims) expect(await sendToAny([first.address, again.address], other, id, claim)).toBe(200);
  })();
  again.signal('SIGTERM');
  expect(await again.ended).toBe(0);
  await writing;
  expect(await database().prisma.cardRevision.count({ where: { claim: { endsWith: 'of a restart.' } } })).toBe(40);
});

/** As a proxy does: to one after the other, and to the next where nobody answers. */
async function sendToAny(addresses: readonly string[], who: Somebody, id: string, claim: string): Promise<number> {
  for (const address of [...addresses].reverse()) {
    const status = await send(address, who, id, claim).catch(() => null);
    if (status !== null && status !== 503) return status;
  }
  return 0;
}
