import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record, which it writes last. So what a
 * developer installed by hand is not installed again. Packages for other platforms may be missing.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  try {
    const wanted = packagesIn(path.join(root, 'package-lock.json'));
    const found = packagesIn(path.join(root, 'node_modules/.package-lock.json'));
    return Object.entries(wanted).every(([name, { version, optional }]) => {
      const there = found[name];
      return name === '' || (there ? there.version === version : optional === true);
    });
  } catch {
    return false;
  }
}

/** @type {(text: string) => { packages: Record<string, { version?: string, optional?: boolean }> }} */
const parse = JSON.parse;

/** @param {string} file */
function packagesIn(file) {
  return parse(readFileSync(file, 'utf8')).packages;
}
