import pg from 'pg';
import { Refusal } from '../refusal';

const oldest = 150_000;

/**
 * Checks a database that the operator named: that it can be reached, lets us in, and is new enough.
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
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(explain(error, variable));
  } finally {
    await client.end().catch(() => undefined);
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
