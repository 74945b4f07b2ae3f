import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest';
import { applyMigrations } from '../../../../lib/server/migrations';
import { backUp, digestOf, fill, on } from '../../../support/backups';
import { administer } from '../../../support/database-cluster';
import { temporaryFolder } from '../../../support/temporary-folder';

/** Rings of references, names that need quotes, generated columns, numbers given out, a trigger, words of a list. */
const first = `
  CREATE TYPE colour AS ENUM ('red', 'blue');
  CREATE TABLE hen (id int PRIMARY KEY, egg_id int NOT NULL, "Odd ""name""" text, colour colour, at timestamptz, bytes bytea, many real[]);
  CREATE TABLE egg (id int PRIMARY KEY, hen_id int NOT NULL REFERENCES hen DEFERRABLE INITIALLY DEFERRED, next int REFERENCES egg);
  ALTER TABLE hen ADD FOREIGN KEY (egg_id) REFERENCES egg;
  CREATE TABLE numbered (id bigint GENERATED ALWAYS AS IDENTITY, word text, longer text GENERATED ALWAYS AS (word || '!') STORED);
  CREATE TABLE "Nothing at all" ();
  CREATE TABLE filled (word text);
  INSERT INTO filled VALUES ('by the migration');
  CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.word := 'stamped'; RETURN NEW; END $$;
  CREATE TRIGGER stamping BEFORE INSERT ON filled FOR EACH ROW EXECUTE FUNCTION stamp();
  CREATE VIEW words AS SELECT word FROM numbered;`;
const second = `ALTER TYPE colour ADD VALUE 'green'; ALTER TABLE filled ADD COLUMN more int NOT NULL DEFAULT 7;`;
const rows = `
  BEGIN; SET CONSTRAINTS ALL DEFERRED;
  ALTER TABLE hen DISABLE TRIGGER ALL;
  INSERT INTO hen SELECT n, n, E'tab\\t back\\\\slash \\\\. \\n new line ' || n, 'blue', now(), '\\xdeadbeef', '{1.1,NaN,-0,Infinity}' FROM generate_series(1, 50) n;
  INSERT INTO hen VALUES (51, 1, NULL), (52, 1, '\\N'), (53, 1, '\\.'), (54, 1, ''), (55, 1, E'\\U0001F426 \\u2028');
  ALTER TABLE hen ENABLE TRIGGER ALL;
  INSERT INTO egg SELECT n, n, 51 - n FROM generate_series(1, 50) n;
  COMMIT;
  INSERT INTO numbered (word) SELECT 'w' || n FROM generate_series(1, 41) n;
  DELETE FROM numbered WHERE id > 10;
  INSERT INTO "Nothing at all" DEFAULT VALUES;
  UPDATE filled SET word = 'by hand';`;

const { folder, remove } = temporaryFolder();
const [source, target] = ['schema_source', 'schema_target'].map((name) =>
  inject('clusterUrl').replace('/counterpoint?', `/${name}?`),
);
const older = path.join(folder, 'older');
const newer = path.join(folder, 'newer');
const file = path.join(folder, 'a.backup');
let made = 0;

beforeEach(async () => {
  for (const name of ['schema_source', 'schema_target']) {
    await administer(inject('clusterUrl'), `CREATE DATABASE ${name} TEMPLATE template0`);
  }
  for (const at of [older, newer]) migration(at, '1_first', first);
  migration(newer, '2_second', second);
  await applyMigrations(source ?? '', older);
  await run(source, rows);
});
afterEach(async () => {
  for (const name of ['schema_source', 'schema_target']) {
    await administer(inject('clusterUrl'), `DROP DATABASE ${name} WITH (FORCE)`);
  }
});
afterAll(remove);

test('any schema comes back as it was: rings, odd names and values, numbers given out, sleeping triggers', async () => {
  const backup = await make();
  await fill(target ?? '', backup, older);
  expect(await digestOf(target ?? '')).toEqual(await digestOf(source ?? ''));
  expect(await run(target, 'SELECT word FROM filled')).toEqual([{ word: 'by hand' }]);
  expect(await run(target, `INSERT INTO numbered (word) VALUES ('x') RETURNING id, longer`)).toEqual([
    { id: '42', longer: 'x!' },
  ]);
  expect(await run(target, `INSERT INTO filled VALUES ('y') RETURNING word`)).toEqual([{ word: 'stamped' }]);
  await expect(run(target, 'INSERT INTO egg VALUES (99, 99, 99)')).rejects.toThrow('foreign key');
  const keys = `SELECT conname, pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`;
  expect(await run(target, keys)).toEqual(await run(source, keys));
});

test('a backup of an older version gets the later migrations, and what is there counts as migrated', async () => {
  await fill(target ?? '', await make(), newer);
  expect(await run(target, 'SELECT word, more FROM filled')).toEqual([{ word: 'by hand', more: 7 }]);
  expect(await applyMigrations(target ?? '', newer)).toEqual([]);
  await applyMigrations(source ?? '', newer);
  expect(await digestOf(target ?? '')).toEqual(await digestOf(source ?? ''));
});

test('what was there is replaced, and restoring twice is restoring once', async () => {
  const backup = await make();
  await applyMigrations(target ?? '', newer);
  await run(target, `INSERT INTO numbered (word) VALUES ('of the other one')`);
  for (const _ of [1, 2]) {
    await fill(target ?? '', backup, older);
    expect(await digestOf(target ?? '')).toEqual(await digestOf(source ?? ''));
  }
});

test('a table that no migration makes is left out, and named', async () => {
  await run(source, 'CREATE TABLE by_hand (a int); INSERT INTO by_hand VALUES (1)');
  expect(await fill(target ?? '', await make(), older)).toEqual(['by_hand']);
});

test('rows that break a rule restore nothing, and what was there stays', async () => {
  const backup = await make();
  await applyMigrations(target ?? '', newer);
  await run(target, `INSERT INTO numbered (word) VALUES ('of the other one')`);
  const before = await digestOf(target ?? '');
  for (const [word, mend] of [
    ['no other than this', first.replace('word text)', `word text CHECK (word = 'no other than this'))`)],
    ['column', first.replace('egg_id int NOT NULL', 'chick_id int')],
    ['does not exist', `${first} SELECT nothing;`],
  ] as const) {
    migration(older, '1_first', mend);
    await expect(fill(target ?? '', backup, older), word).rejects.toThrow();
    expect(await digestOf(target ?? '')).toEqual(before);
  }
});

async function make(): Promise<string> {
  made += 1;
  const name = `${file}-${String(made)}`;
  await backUp(source ?? '', name);
  return name;
}

function migration(at: string, name: string, sql: string): void {
  mkdirSync(path.join(at, name), { recursive: true });
  writeFileSync(path.join(at, name, 'migration.sql'), sql);
}

async function run(databaseUrl: string | undefined, statement: string): Promise<Record<string, unknown>[]> {
  const result = await on(databaseUrl ?? '', (pool) => pool.query<Record<string, unknown>>(statement));
  return result.rows;
}
