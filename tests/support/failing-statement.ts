import pg from 'pg';
import { database } from '../../lib/db/client';

/** Where a connection is cut: before the statement is sent, or after it is done and before its sender hears of it. */
export type Moment = 'before' | 'after';

/** Which statement it was, and what became of the work. */
export interface Struck<Value> {
  /** Null when the work sent fewer statements. */
  readonly statement: string | null;
  /** The work's transaction was already over. */
  readonly isCommitted: boolean;
  /** Null when it failed. */
  readonly value: Value | null;
}

/**
 * Runs work on the process's pool while the server ends the connection at its `at`th statement (from 1).
 *
 * Only for one work at a time, and nothing else may use the pool meanwhile.
 */
export async function failAt<Value>(at: number, moment: Moment, work: () => Promise<Value>): Promise<Struck<Value>> {
  const killer = await (connecting ??= connect());
  const kill = (pid: unknown) => terminate(killer, pid);
  const seen: string[] = [];
  const undo = intercept(killer, (text, client, send) => {
    seen.push(text);
    if (seen.length !== at) return send();
    const pid: unknown = Reflect.get(client, 'processID');
    const cut = moment === 'before' ? kill(pid).then(send) : Promise.resolve(send()).then(() => kill(pid).then(lose));
    // Who gave a callback hears of it there.
    cut.catch(() => undefined);
    return cut;
  });
  try {
    const value = await work().catch(() => null);
    const isCommitted = seen.slice(0, moment === 'after' ? at : at - 1).includes('COMMIT');
    return { statement: seen[at - 1] ?? null, isCommitted, value };
  } finally {
    undo();
    await emptied();
  }
}

/** The connection that ends others; a test's process takes it along when it ends. */
let connecting: Promise<pg.Client> | undefined;

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  client.on('error', () => (connecting = undefined));
  await client.connect();
  return client;
}

/** Returns when the backend is gone. PostgreSQL's own waiting looks only every 100 ms. */
async function terminate(killer: pg.Client, pid: unknown): Promise<void> {
  await killer.query('SELECT pg_terminate_backend($1)', [pid]);
  const look = () => killer.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid]);
  for (let left = await look(); left.rows.length > 0; left = await look());
}

function lose(): never {
  throw new Error('Connection terminated unexpectedly');
}

type Interceptor = (text: string, client: object, send: () => unknown) => unknown;

/** @returns what lets every client send by itself again */
function intercept(except: object, take: Interceptor): () => void {
  const original: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof original !== 'function') throw new Error('pg has no query');
  const query = new Proxy(original, {
    apply(target, client: object, given: unknown[]): unknown {
      const send = (): unknown => Reflect.apply(target, client, given);
      return client === except ? send() : take(textOf(given[0]), client, send);
    },
  });
  Reflect.set(pg.Client.prototype, 'query', query);
  return () => void Reflect.set(pg.Client.prototype, 'query', original);
}

function textOf(given: unknown): string {
  if (typeof given === 'string') return given;
  return typeof given === 'object' && given !== null && 'text' in given ? String(given.text) : '';
}

/** Waits until the pool has seen that a connection is gone. */
async function emptied(): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const isThere = await database()
      .pool.query('SELECT 1')
      .then(
        () => true,
        () => false,
      );
    if (isThere) return;
  }
  throw new Error('the pool gives no connection any more');
}
