import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether something made from files still belongs to them: a marker beside what was made holds the digest of what it
 * was made from. The marker is removed before making and written last, so work cut short counts as not done.
 */

/**
 * @param {string} marker path of the marker
 * @param {string} digest
 */
export function isFresh(marker, digest) {
  try {
    return readFileSync(marker, 'utf8') === digest;
  } catch {
    return false;
  }
}

/** @param {string} marker */
export function beginMaking(marker) {
  rmSync(marker, { force: true });
}

/**
 * @param {string} marker
 * @param {string} digest
 */
export function finishMaking(marker, digest) {
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, digest);
}

/**
 * SHA-256 over names and contents of files and folders (all files below them, sorted); what is missing counts as empty.
 *
 * @param {string} root
 * @param {readonly string[]} names relative to root
 * @param {readonly string[]} [except] folders left out, relative to root
 */
export function digestOf(root, names, except = []) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const name of names) addTo(hash, root, name, except);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} name
 * @param {readonly string[]} except
 */
function addTo(hash, root, name, except) {
  if (except.includes(name)) return;
  const file = path.join(root, name);
  try {
    hash.update(`\0${name}\0`).update(readFileSync(file));
  } catch {
    for (const entry of entriesOf(file)) addTo(hash, root, `${name}/${entry}`, except);
  }
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
