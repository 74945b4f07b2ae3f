import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../refusal';
import type { Account } from './account';
import type { Binaries } from './binaries';

export const owner = 'counterpoint';

const run = promisify(execFile);
const majorVersion = '18';

/**
 * The database's files, made when missing: in a folder beside their place and then renamed, so that a cluster is there
 * whole or not at all. A leftover of an earlier attempt is removed.
 *
 * @param scratch a folder of the account's own, for the moment in which initdb reads the password from a file
 * @returns the password of the only database user
 */
export async function ensureCluster(
  cluster: string,
  { binaries, account, scratch }: { binaries: Binaries; account: Account; scratch: string },
): Promise<string> {
  const partial = `${cluster}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const secretFile = secretFileOf(cluster);
  if (existsSync(cluster)) {
    checkVersion(cluster);
    return readSecret(cluster);
  }
  const secret = randomBytes(24).toString('base64url');
  writePrivately(secretFile, secret);
  try {
    mkdirSync(partial, { mode: 0o700 });
    if (account) chownSync(partial, account.uid, account.gid);
    await initialise(partial, { binaries, account, passwordFile: path.join(scratch, 'password'), secret });
    renameSync(partial, cluster);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    rmSync(secretFile, { force: true });
    throw error;
  }
  return secret;
}

async function initialise(
  folder: string,
  how: { binaries: Binaries; account: Account; passwordFile: string; secret: string },
): Promise<void> {
  writePrivately(how.passwordFile, how.secret);
  if (how.account) chownSync(how.passwordFile, how.account.uid, how.account.gid);
  try {
    // The built-in provider: case and letters of all Unicode (trigrams need them), the same on every system.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
    const access = [`--username=${owner}`, `--pwfile=${how.passwordFile}`, '--auth=scram-sha-256'];
    await run(how.binaries.initdb, [`--pgdata=${folder}`, ...locale, ...access], { ...how.account, cwd: '/' });
  } catch (error) {
    const [reason = 'unknown reason'] = /(?<=(?:error|fatal): ).*/i.exec(String(error)) ?? [];
    throw new Refusal(`The database could not be created in ${path.dirname(folder)} (${reason}): check the disk.`);
  } finally {
    rmSync(how.passwordFile, { force: true });
  }
}

function checkVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new Refusal(
    `The data in ${cluster} belong to PostgreSQL ${version} and this version of Counterpoint brings ${majorVersion}: start the version that made them, or set another DATA_DIR.`,
  );
}

/** @throws Refusal when the file with the password of the only database user is missing */
export function readSecret(cluster: string): string {
  const file = secretFileOf(cluster);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Refusal(`The database's password is missing: put ${file} back from a backup, it belongs to ${cluster}.`);
  }
}

const secretFileOf = (cluster: string) => path.join(path.dirname(cluster), 'database-secret');

function writePrivately(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}
