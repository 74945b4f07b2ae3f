import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { contributionsSettings } from '../../lib/spaces/vocabulary';
import { on } from '../support/backups';
import { postmasterOf, processesOf, until } from '../support/processes';
import { databaseUrlOf, startServer, type ServerProcess } from '../support/server-process';
import { checkBase, takeSnapshot, type Findings } from './base-check';
import { History } from './history';
import { startWriters } from './writers';

export const faults = ['database', 'front', 'renderer'] as const;
export type Fault = (typeof faults)[number];

/** What went on in a round, and what its base check found. */
export interface Round extends Findings {
  readonly acknowledged: number;
  readonly refused: number;
  /** How many of each kind were acknowledged. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Writes whose first answer was lost or left it open, and that were sent again until it was known. */
  readonly settled: number;
}

/** A server on a data directory, through all its deaths: it keeps its port. */
export interface Site {
  readonly dataDir: string;
  readonly server: ServerProcess;
  /** The editor's link's secret. */
  readonly key: string;
}

export async function openSite(dataDir: string): Promise<Site> {
  const server = await startServer({ dataDir });
  return { dataDir, server, key: /\/editor\?key=([\w-]{32})/.exec(server.output())?.[1] ?? '' };
}

/**
 * One round: eight people write, at a random moment one part is killed, it recovers by itself (or by the next start
 * where the front was killed), they write on, what had no answer is sent again, and the base is checked.
 *
 * @param at the round's number: debates take turns in being open and being reviewed
 * @returns the site as it is now, for the next round
 */
export async function faultRound(site: Site, fault: Fault, at: number): Promise<{ site: Site; round: Round }> {
  const { dataDir, server } = site;
  const { address } = server;
  const history = new History();
  const setting = contributionsSettings[at % 2] ?? 'open';
  const base = await on(databaseUrlOf(dataDir), (pool) => prepare(pool, setting));
  const writers = startWriters({ address, history, claim: () => claim(address, site.key) });
  await sleep(300 + Math.random() * 1200);
  const { renderer } = processesOf(server.pid, dataDir);
  const before = acknowledgedOf(history);
  const victims = { database: [postmasterOf(dataDir)], front: [server.pid], renderer }[fault];
  for (const pid of victims) process.kill(pid, 'SIGKILL');
  const now = fault === 'front' ? await startAgain(site) : site;
  // Each of the eight may still hear of a write that was done before.
  await until('writes again', () => acknowledgedOf(history) > before + 8, 60_000);
  await sleep(300);
  await writers.stop();
  await history.settle(address);
  const found = await on(databaseUrlOf(dataDir), (pool) => checkBase(pool, base, history.all()));
  const acknowledged = acknowledgedOf(history);
  const settled = history.all().filter(({ wasUnknown }) => wasUnknown).length;
  const refused = history.all().length - acknowledged;
  return { site: now, round: { acknowledged, refused, settled, kinds: kindsOf(history), ...found } };
}

const acknowledgedOf = (history: History) => history.all().filter(({ fate }) => fate === 'acknowledged').length;

function kindsOf(history: History): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind, fate } of history.all()) {
    if (fate === 'acknowledged') kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

async function prepare(pool: pg.Pool, setting: string) {
  await pool.query('UPDATE space SET contributions = $1::contributions', [setting]);
  return takeSnapshot(pool);
}

async function startAgain(site: Site): Promise<Site> {
  await site.server.ended;
  return { ...site, server: await startServer({ dataDir: site.dataDir, port: site.server.port }) };
}

async function claim(address: string, key: string): Promise<string> {
  const response = await fetch(`${address}/api/editorship`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', origin: address },
    body: JSON.stringify({ key }),
  });
  return response.headers.getSetCookie().join('').replace(/;.*/, '');
}
