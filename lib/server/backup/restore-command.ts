import { readdirSync } from 'node:fs';
import { refuseIfRunning } from '../instance';
import { migrationsFolder } from '../migrations';
import { meter, step, tick } from '../progress.js';
import { Refusal } from '../refusal';
import { checkBackupFile, contentsOf, damaged } from './backup-file';
import { readBackup, type BackupContents } from './backup-format';
import { runCommand } from './command';
import { requestedRestore } from './request';
import { restoreEmbedded } from './restore-embedded';
import { restoreExternal } from './restore-external';

/** `npm run restore -- FILE [--replace]`: makes the database what it was when the backup was made. */
await runCommand(async (settings, words, shutdown) => {
  const { file, replace } = requestedRestore(words);
  await refuseIfRunning(settings.DATA_DIR);
  const backup = await step('Backup checked', () => check(file));
  tick(summary(backup));
  const refill = { file, backup, migrations: migrationsFolder, report: meter('Restoring') };
  const { DATABASE_URL: given, DATABASE_DIRECT_URL: direct, DATA_DIR: dataDir } = settings;
  const { foreign, kept } =
    given === undefined
      ? await restoreEmbedded(dataDir, refill, shutdown)
      : await restoreExternal({ url: direct ?? given, dataDir, replace }, refill, shutdown);
  if (foreign.length > 0) tick(`Left out, since they are not Counterpoint’s: ${foreign.join(', ')}`);
  if (kept !== null) {
    tick(`What was there before is kept in ${kept}`);
    console.log(`  To look at it: DATA_DIR=${kept} npm start. Delete the folder when you no longer need it.`);
  }
  tick('Restored: start it with npm start');
});

/** Reads all of it before anything is changed. */
async function check(file: string): Promise<BackupContents> {
  await checkBackupFile(file);
  const backup = await readBackup(contentsOf(file), () => Promise.resolve()).catch((error: unknown) => {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  });
  const here = new Set(readdirSync(migrationsFolder));
  if (!backup.header.migrations.every((name) => here.has(name))) {
    throw new Refusal(
      `${file} was made by another or newer Counterpoint (${backup.header.version}): update this one (git pull), then restore again.`,
    );
  }
  return backup;
}

function summary({ header, end }: BackupContents): string {
  const rows = Object.values(end.rows);
  const all = rows.reduce((sum, count) => sum + count, 0);
  return `It was made on ${header.madeAt} by version ${header.version} and holds ${String(all)} rows in ${String(rows.length)} tables`;
}
