import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';

/** The system user that runs PostgreSQL; null where that is the user who started the program. */
export type Account = { uid: number; gid: number } | null;

const name = 'postgres';
const nobody = { uid: 65_534, gid: 65_534 };

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of an existing cluster, else as the system
 * user `postgres`, else (that user is made later, by `createAccount`) with nobody's rights for the checks.
 */
export function findAccount(cluster: string): { account: Account; missing: boolean } {
  if (process.getuid?.() !== 0) return { account: null, missing: false };
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) return { account: { uid: owner.uid, gid: owner.gid }, missing: false };
  const account = lookUp();
  return { account: account ?? nobody, missing: account === null };
}

/** @throws Refusal when the system has no way to add a user */
export function createAccount(): Account {
  const made =
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]).status ===
      0 || spawnSync('adduser', ['-S', '-D', '-H', name]).status === 0;
  const account = made ? lookUp() : null;
  if (account) return account;
  throw new Refusal(
    'PostgreSQL does not run as root and a system user for it could not be made: start Counterpoint as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * The first folder on the way to `target` that the account may not pass, found by really trying as that user; null
 * when all can be passed.
 */
export function firstUnreachable(target: string, account: Account): string | null {
  if (!account) return null;
  for (let at = path.parse(target).root, rest = path.relative(at, target).split(path.sep); ;) {
    if (spawnSync('test', ['-x', at], { ...account, cwd: '/' }).status !== 0) return at;
    const [next, ...further] = rest;
    if (!next) return null;
    at = path.join(at, next);
    rest = further;
  }
}

function ownerOf(cluster: string): Account {
  try {
    return statSync(cluster);
  } catch {
    return null;
  }
}

function lookUp(): Account {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

function idOf(which: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}
