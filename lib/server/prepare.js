import { existsSync } from 'node:fs';
import path from 'node:path';
import { whileLocked } from './build-lock.js';
import { beginMaking, digestOf, finishMaking, isFresh } from './freshness.js';
import { isInstalled } from './installed.js';
import { step, tick } from './progress.js';
import { runTool } from './run-tool.js';

const root = path.resolve(import.meta.dirname, '../..');
const fonts = 'components/ui/fonts';

/**
 * What must have been made from the checkout before it can run, in order. `from` is what it is made from, `marker`
 * remembers from which state of that.
 */
const makings = [
  {
    name: 'Dependencies installed',
    marker: 'node_modules/.counterpoint-lock',
    from: ['package-lock.json'],
    make: installDependencies,
  },
  {
    name: 'Database client generated',
    marker: 'prisma/generated/.counterpoint-schema',
    from: ['prisma/schema', 'prisma.config.ts', 'package-lock.json'],
    make: generateClient,
  },
  {
    name: 'Fonts cut to size',
    marker: `${fonts}/.counterpoint-fonts`,
    from: ['lib/server/fonts.ts', 'package-lock.json'],
    make: subsetFonts,
  },
  {
    name: 'Application built',
    marker: '.next/counterpoint-build',
    from: [
      ...['app', 'components', 'lib', 'public', 'prisma/schema'],
      ...['next.config.js', 'tsconfig.json', 'package-lock.json'],
    ],
    make: buildApplication,
  },
];

/**
 * Brings the checkout to a state in which it can be served: installs, generates and builds what is missing or stale.
 * A failed step ends the process with 1 and one sentence. Safe to run twice at once in one checkout.
 */
export function prepare() {
  return bringUpToDate(makings);
}

/** Does the same for what the checks, backup and restore need: the dependencies and the database client, no build. */
export function prepareForChecks() {
  return bringUpToDate(makings.slice(0, 2));
}

/** @param {typeof makings} wanted */
async function bringUpToDate(wanted) {
  process.chdir(root);
  if (wanted.every(isDone)) return;
  await whileLocked(
    path.join(root, '.building'),
    async () => {
      for (const making of wanted) if (!isDone(making)) await step(making.name, () => makeNow(making));
    },
    () => {
      tick('Waiting for another start that is building this checkout');
    },
  );
}

/** @param {(typeof makings)[number]} making */
function digest({ from }) {
  return digestOf(root, from, [fonts]);
}

/** @param {(typeof makings)[number]} making */
function isDone(making) {
  return isFresh(path.join(root, making.marker), digest(making));
}

/** @param {(typeof makings)[number]} making */
async function makeNow(making) {
  const marker = path.join(root, making.marker);
  const state = digest(making);
  beginMaking(marker);
  await making.make();
  finishMaking(marker, state);
}

/** Development tools too: the application is built here, whatever NODE_ENV says. */
async function installDependencies() {
  if (isInstalled(root)) return;
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm?.endsWith('.js') && existsSync(npm) ? [process.execPath, npm] : ['npm'];
  await runTool(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    failure: 'The dependencies could not be installed: see above, and check that the npm registry can be reached.',
  });
}

/** Generating needs no schema engine, but Prisma fetches one unless it is told that there is one. */
function generateClient() {
  return runTool(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: root,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    failure: 'The database client could not be generated from prisma/schema: see above.',
  });
}

function subsetFonts() {
  return runTool(process.execPath, ['--import', 'tsx', 'lib/server/fonts.ts'], {
    cwd: root,
    failure: 'The fonts could not be cut to size: see above.',
  });
}

function buildApplication() {
  return runTool(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'The application could not be built: see above.',
  });
}
