import pg from 'pg';
import { Refusal } from '../refusal';

const oldest = 150_000;

/** Extensions that the migrations need. They come with PostgreSQL; its owner’s leave is enough to make them. */
const extensions = ['pg_trgm', 'btree_gist'];

/**
 * Checks a database that the operator named: that it can be reached, lets us in, is new enough, and holds all letters
 * and the extensions that are needed.
 *
 * @throws Refusal with one sentence for each way in which that goes wrong; never with the URL, which holds a password
 */
export async function checkExternalDatabase(connectionString: string, variable = 'DATABASE_URL'): Promise<void> {
  const client = connect(connectionString, variable);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const version = Number(rows[0]?.version);
    if (version < oldest) {
      throw new Refusal(
        `The server in ${variable} is PostgreSQL ${String(Math.floor(version / 10_000))} and Counterpoint needs 15 or newer: upgrade it, or unset ${variable} to use the database that comes with Counterpoint.`,
      );
    }
    await checkAbilities(client, variable);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(explain(error, variable));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkAbilities(client: pg.Client, variable: string): Promise<void> {
  const { rows } = await client.query<{ encoding: string; mayCreate: boolean; missing: string[]; absent: string[] }>(
    `SELECT current_setting('server_encoding') AS encoding,
            has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
            ARRAY(SELECT unnest($1::text[]) EXCEPT SELECT extname FROM pg_extension) AS missing,
            ARRAY(SELECT unnest($1::text[]) EXCEPT SELECT name FROM pg_available_extensions) AS absent`,
    [extensions],
  );
  const [{ encoding, mayCreate, missing, absent } = { encoding: '', mayCreate: false, missing: [], absent: [] }] = rows;
  if (encoding !== 'UTF8') {
    throw new Refusal(
      `The database that ${variable} names holds ${encoding} and Counterpoint needs UTF8: create it again with createdb --encoding=UTF8 --template=template0.`,
    );
  }
  if (missing.length > 0 && absent.length > 0) {
    throw new Refusal(
      `The server in ${variable} lacks ${absent.join(' and ')}, which Counterpoint needs: install PostgreSQL’s additional modules there (postgresql-contrib), or unset ${variable} to use the database that comes with Counterpoint.`,
    );
  }
  if (missing.length > 0 && !mayCreate) {
    throw new Refusal(
      `The user in ${variable} may not create extensions: make them yourself (CREATE EXTENSION ${missing.join('; CREATE EXTENSION ')};), or make the user the database’s owner.`,
    );
  }
}

function connect(connectionString: string, variable: string): pg.Client {
  try {
    return new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  } catch {
    throw new Refusal(`${variable} cannot be read: it must look like postgresql://user:password@host:5432/name.`);
  }
}

function explain(error: unknown, variable: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ECONNREFUSED: `Nothing answers at the address in ${variable}: start the server there, or correct host and port.`,
    ENOENT: `There is no socket at the address in ${variable}: start the server there, or correct the path.`,
    ENOTFOUND: `The host in ${variable} is not known: correct its name.`,
    EAI_AGAIN: `The host in ${variable} could not be looked up: correct its name, or check the network.`,
    '28P01': `The server in ${variable} does not accept this user and password: correct them.`,
    '28000': `The server in ${variable} does not let this user in: correct the user, or allow it in pg_hba.conf.`,
    '3D000': `The database that ${variable} names does not exist: create it (createdb), or correct the name.`,
    '53300': `The server in ${variable} has no connection left: raise max_connections, or stop what uses them.`,
    '57P03': `The server in ${variable} is just starting or stopping: try again in a moment.`,
  };
  return (
    known[code] ?? `The server in ${variable} could not be used (${code || 'no answer within 5 s'}): check the address.`
  );
}
