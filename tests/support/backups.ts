import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { applyMigrations, migrationsFolder } from '../../lib/server/migrations';
import { contentsOf, writeBackupFile } from '../../lib/server/backup/backup-file';
import { readBackup, type BackupContents } from '../../lib/server/backup/backup-format';
import { openCopyingSession } from '../../lib/server/backup/copying-session';
import { dumpDatabase } from '../../lib/server/backup/dump';
import { refillDatabase } from '../../lib/server/backup/refill';
import { digestOfTables } from './digest';

/** Runs `npm run backup` or `npm run restore` to its end. */
export async function operate(
  command: 'backup' | 'restore',
  words: readonly string[],
  { dataDir, variables = {} }: { dataDir: string; variables?: Readonly<Record<string, string>> },
): Promise<{ code: number | null; output: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['lib/server/backup/start-command.js', command, ...words], {
    env: { ...inherited, DATA_DIR: dataDir, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** Backs a database up in this process; `pause` is waited for before each piece, to make it last. */
export async function backUp(databaseUrl: string, file: string, pause?: () => Promise<void>): Promise<void> {
  const client = await openCopyingSession(databaseUrl);
  try {
    const contents = dumpDatabase(client, '0.1.0', () => undefined);
    await writeBackupFile(file, pause ? slowly(contents, pause) : contents, new AbortController().signal);
  } finally {
    await client.end();
  }
}

/** Restores one into a database, as far as the migrations of the backup, and then the later ones. */
export async function fill(databaseUrl: string, file: string, migrations = migrationsFolder): Promise<string[]> {
  const report = () => undefined;
  const foreign = await refillDatabase(databaseUrl, { file, backup: await contents(file), migrations, report });
  await applyMigrations(databaseUrl, migrations);
  return foreign;
}

export function contents(file: string): Promise<BackupContents> {
  return readBackup(contentsOf(file), () => Promise.resolve());
}

/** Works on a database in a pool of its own. */
export async function on<Result>(databaseUrl: string, work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

export const digestOf = (databaseUrl: string) => on(databaseUrl, digestOfTables);

async function* slowly<Piece>(pieces: AsyncIterable<Piece>, pause: () => Promise<void>): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    await pause();
    yield piece;
  }
}
