import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { meter, step, tick } from '../progress.js';
import { Refusal } from '../refusal';
import { requestedBackup } from './request';
import { writeBackupFile } from './backup-file';
import { runCommand } from './command';
import { openCopyingSession } from './copying-session';
import { dumpDatabase } from './dump';
import { findDatabase } from './readable-database';

/** `npm run backup [-- FILE]`: everything in the database, as it is at one moment, in one file. */
await runCommand(async (settings, words, shutdown) => {
  const file = requestedBackup(words, new Date());
  const databaseUrl = await findDatabase(settings, shutdown);
  const givingUp = new AbortController();
  const client = await openCopyingSession(databaseUrl);
  shutdown.add(() => client.end());
  const written = step('Backup written', () =>
    writeBackupFile(file, dumpDatabase(client, ownVersion(), meter('Backup')), givingUp.signal),
  );
  shutdown.add(async () => {
    givingUp.abort();
    await written.catch(() => undefined);
  });
  const bytes = await written.catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal(`No backup was made: ${String(error)}. Run it again.`);
  });
  tick(`${file} (${(bytes / 1e6).toLocaleString('en', { maximumSignificantDigits: 2 })} MB)`);
  console.log(
    '  It holds everything, hashes of secrets included: keep a copy on another machine, out of others’ reach.',
  );
});

function ownVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
}
