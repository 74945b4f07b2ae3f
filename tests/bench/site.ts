import path from 'node:path';
import { z } from 'zod';
import { database } from '../../lib/db/client';
import { loadDebate } from '../../lib/exchange/commands';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { ensureSecret } from '../../lib/server/secret';
import { generateDebate } from '../support/generate';
import { processesOf } from '../support/processes';
import { databaseUrlOf, startServer } from '../support/server-process';
import { temporaryFolder } from '../support/temporary-folder';

/** The server that is measured, on a data directory of its own, with the first debate and two generated ones. */
export interface Site {
  readonly port: number;
  /** The front's process, and those behind it. */
  readonly pid: number;
  readonly renderers: () => readonly number[];
  readonly databases: () => readonly number[];
  readonly databaseUrl: string;
  /** The first debate's slug. */
  readonly first: string;
  readonly small: DebateFile;
  readonly large: DebateFile;
  readonly close: () => Promise<void>;
}

const sizes = { small: 100, large: 10_000 } as const;
const seed = 7;

/** Starts it as `npm start` does. Sets DATABASE_URL and COUNTERPOINT_SECRET. */
export async function openSite(): Promise<Site> {
  const { folder, remove } = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const server = await startServer({ dataDir }).catch((error: unknown) => {
    remove();
    throw error;
  });
  const close = async () => {
    await server.stop();
    remove();
  };
  try {
    const databaseUrl = databaseUrlOf(dataDir);
    process.env['DATABASE_URL'] = databaseUrl;
    process.env['COUNTERPOINT_SECRET'] = ensureSecret({ DATA_DIR: dataDir, SECRET: undefined });
    const first = await firstSlug(server.address);
    const small = generateDebate({ cards: sizes.small, seed, slug: 'generated-small' });
    const large = generateDebate({ cards: sizes.large, seed, slug: 'generated-large' });
    for (const debate of [small, large]) await loadDebate(debate);
    // As a running database does by itself, a minute later.
    await database().pool.query('VACUUM (ANALYZE)');
    return {
      port: server.port,
      pid: server.pid,
      renderers: () => processesOf(server.pid, dataDir).renderer,
      databases: () => processesOf(server.pid, dataDir).database,
      ...{ databaseUrl, first, small, large, close },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function firstSlug(address: string): Promise<string> {
  const answer: unknown = await (await fetch(`${address}/api/debates`)).json();
  const [debate] = z.object({ debates: z.array(z.object({ slug: z.string() })).min(1) }).parse(answer).debates;
  return debate?.slug ?? '';
}
