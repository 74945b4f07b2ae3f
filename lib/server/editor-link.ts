import path from 'node:path';
import { database } from '../db/client';
import { readSettings, type Settings } from '../env';
import { createEditorLink } from '../people/commands';
import { localAddress } from '../http/addresses';
import { readSecret } from './database/cluster';
import { embeddedUrl } from './database/embedded';
import { findRunning } from './instance';
import { Refusal } from './refusal';

/** `npm run editor-link`: makes the editor's link anew and prints it. The links before it stop working. */
try {
  const read = readSettings(process.env);
  if ('problem' in read) throw new Refusal(read.problem);
  const { url, address } = await reach(read.settings);
  process.env['DATABASE_URL'] = url;
  console.log(`${address}/editor?key=${await createEditorLink()}`);
  await database().pool.end();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

/** The database that the running server uses, and where the server is. */
async function reach({ DATABASE_URL, DATA_DIR, PORT, HOST }: Settings): Promise<{ url: string; address: string }> {
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, address: localAddress(PORT, HOST) };
  const running = await findRunning(DATA_DIR);
  if (typeof running?.sockets !== 'string') {
    throw new Refusal(`Counterpoint is not running on ${DATA_DIR}: start it (npm start), then run this again.`);
  }
  const secret = readSecret(path.join(DATA_DIR, 'postgres'));
  return { url: embeddedUrl('counterpoint', secret, running.sockets), address: running.address };
}
