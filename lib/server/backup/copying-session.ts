import pg from 'pg';

/** Values are written and read in one way, whatever the server's settings are, and no limit of time cuts it off. */
const settings = [
  "SET client_encoding TO 'UTF8'",
  'SET datestyle TO ISO, YMD',
  'SET intervalstyle TO postgres',
  'SET timezone TO UTC',
  'SET extra_float_digits TO 3',
  'SET bytea_output TO hex',
  'SET row_security TO off',
  'SET statement_timeout TO 0',
  'SET lock_timeout TO 0',
  'SET idle_in_transaction_session_timeout TO 0',
];

/** A connection of its own for copying tables; whoever opens it ends it. */
export async function openCopyingSession(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  // The query that is running hears of it too, and that is where it is dealt with.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(settings.join('; '));
  return client;
}
