import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

export const migrationsFolder = path.join(process.cwd(), 'prisma/migrations');
const schemaFolder = path.join(process.cwd(), 'prisma/schema');
const noFilters = { externalTables: [], externalEnums: [] };

/** Arbitrary, but the same in every version: two machines on one database migrate one after the other. */
export const migrationLock = 7_204_118;

/**
 * Applies the migrations that the database has not seen, by Prisma's own engine compiled to WebAssembly (its command
 * line would fetch a native engine from the network). A migration is applied whole or not at all, also when the power
 * goes; one that failed is tried again at the next call.
 *
 * @param folder holds a folder for each migration, applied in the order of their names
 * @returns the names of the migrations applied
 * @throws when a migration fails; those before it stay applied
 */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const guard = new pg.Client({ connectionString: databaseUrl });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await forgetUnfinished(guard);
    const migrationsList = await readMigrations(folder);
    const applied = await withEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    return applied.appliedMigrationNames;
  } finally {
    await guard.end();
  }
}

/**
 * The SQL that makes prisma/schema from nothing, as Prisma would write it: a first draft of a migration, and what the
 * hand-written migrations are compared with.
 */
export async function draftSchema(databaseUrl: string): Promise<string> {
  const files = await readSchema();
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  return stdout ?? '';
}

/** The engine refuses to go on after a migration that began and did not end. PostgreSQL has undone all of it. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT FROM pg_tables WHERE tablename = '_prisma_migrations'`);
  if (rows.length === 0) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

/**
 * Prisma's adapter cuts a script at each semicolon, even in a comment, and sends the pieces one by one. Sent as it is,
 * PostgreSQL reads the script itself and runs it as one transaction.
 */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;
  /** What PostgreSQL said to the script that failed; the engine would only give its number. */
  failure: string | undefined;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const executeScript = async (script: string) => {
      try {
        await this.#pool.query(script);
      } catch (error) {
        this.failure = String(error);
        throw error;
      }
    };
    return Object.assign(await super.connect(), { executeScript });
  }
}

/** The engine keeps its connections, so it gets a pool that is ended when its work is done. */
async function withEngine<Result>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadEngine();
  const pool = new pg.Pool({ connectionString });
  const scripts = new WholeScripts(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts);
  const datamodels = (await readSchema()).map(({ path, content }): [string, string] => [path, content]);
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- its `new` is a plain function
    const engine: SchemaEngine = await engineGlue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
    return await work(engine);
  } catch (error) {
    const [, migration = 'a migration'] = /migration_name="([^"]*)"/.exec(String(error)) ?? [];
    throw scripts.failure === undefined ? error : new Error(`${migration}: ${scripts.failure}`);
  } finally {
    await pool.end();
  }
}

let engineLoaded: Promise<void> | undefined;

/** The package's entry imports its .wasm as a module, which Node 20 cannot; so it is instantiated by hand, once. */
function loadEngine(): Promise<void> {
  engineLoaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const binary = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': engineGlue });
    engineGlue.__wbg_set_wasm(instance.exports);
    const start = instance.exports['__wbindgen_start'];
    // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- what WebAssembly exports has no type
    if (typeof start === 'function') start();
  })();
  return engineLoaded;
}

async function readSchema(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(schemaFolder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = (name: string) => readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await read(name) } },
      })),
    ),
  };
}
