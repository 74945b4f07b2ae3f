import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium to test with: the one in PLAYWRIGHT_CHROMIUM, one on the PATH, Playwright's own; else one is installed, by
 * Debian's packages in CI, else by Playwright. When all that fails the process ends with one sentence.
 *
 * @returns the program's path
 */
export function findBrowser() {
  const found = process.env['PLAYWRIGHT_CHROMIUM'] ?? onPath() ?? ownOfPlaywright();
  if (found) return found;
  console.log('Installing a browser for the tests …');
  if (process.env['CI'] && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!onPath()) run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const installed = onPath() ?? ownOfPlaywright();
  if (installed) return installed;
  console.error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM to the path of one.',
  );
  process.exit(1);
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function ownOfPlaywright() {
  const file = chromium.executablePath();
  return isProgram(file) ? file : undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
