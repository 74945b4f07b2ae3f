import path from 'node:path';
import { test, type BrowserContext } from '@playwright/test';
import { openDatabase } from '../../lib/db/client';
import { readSecret } from '../../lib/server/database/cluster';
import { embeddedUrl } from '../../lib/server/database/embedded';
import { findRunning } from '../../lib/server/instance';
import { ensureSecret } from '../../lib/server/secret';
import { newPerson, type Somebody } from './people';

/** Lets this process write rows into the database of the server that the running test asks. */
export async function openServersDatabase(): Promise<void> {
  const dataDir = path.join(process.env['COUNTERPOINT_TEST_DATA'] ?? '', test.info().project.name, 'data');
  const sockets = (await findRunning(dataDir))?.sockets;
  if (sockets === undefined || sockets === null) throw new Error(`no server with a database in ${dataDir}`);
  process.env['DATABASE_URL'] = embeddedUrl('counterpoint', readSecret(path.join(dataDir, 'postgres')), sockets);
  process.env['COUNTERPOINT_SECRET'] = ensureSecret({ DATA_DIR: dataDir, SECRET: undefined });
}

/** Makes a browser somebody's who has written before. */
export async function becomeSomebody(context: BrowserContext, address: string): Promise<Somebody> {
  const somebody = await newPerson();
  await context.addCookies([{ name: 'counterpoint', value: somebody.token, url: address, httpOnly: true }]);
  return somebody;
}

/** Sets the discussions' clock of a server to a second after the end of the phase that runs. */
export async function letTimePass(databaseUrl: string): Promise<void> {
  const { pool } = openDatabase(databaseUrl, 1);
  await pool.query(
    `INSERT INTO test_clock (name, shift)
     SELECT 'lesson', deadline_at - now() + INTERVAL '1 second' FROM discussion WHERE deadline_at IS NOT NULL`,
  );
  await pool.end();
}
