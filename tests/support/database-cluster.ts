import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { makeDataDir } from '../../lib/server/data-dir';
import { createAccount, findAccount } from '../../lib/server/database/account';
import { makeSocketFolder, startEmbeddedDatabase } from '../../lib/server/database/embedded';
import { applyMigrations } from '../../lib/server/migrations';
import { rmSync } from 'node:fs';
import { temporaryFolder } from './temporary-folder';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server for the tests; `counterpoint` on it is the migrated template. */
    readonly clusterUrl: string;
  }
}

/** One PostgreSQL for all integration tests. It need not survive a power cut, so it does not wait for the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const { account, missing } = findAccount(dataDir);
  const owner = missing ? createAccount() : account;
  makeDataDir(dataDir, owner);
  const sockets = makeSocketFolder(owner);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const database = await startEmbeddedDatabase(dataDir, { account: owner, sockets, settings });
  await applyMigrations(database.url);
  project.provide('clusterUrl', database.url);
  return async () => {
    await database.stop();
    rmSync(sockets, { recursive: true, force: true });
    remove();
  };
}

/** Runs one statement on the server's maintenance database. */
export async function administer(clusterUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl.replace('/counterpoint?', '/postgres?') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
