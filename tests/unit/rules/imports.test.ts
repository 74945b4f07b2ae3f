import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import readOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';

/** Import rules are seen to bite: small trees with one wrong import each, and the name of the rule that must say so. */
const { tsConfig: _, enhancedResolveOptions, ...options } = await readOptions('./.dependency-cruiser.cjs');
let folder = '';
let remove: () => void = () => undefined;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => {
  remove();
});

const importing = (name: string) => `import { a } from '${name}';\nexport const b = a;\n`;
const importingType = (name: string) => `import type { a } from '${name}';\nexport const b = (c: typeof a) => c;\n`;

test.each([
  ['rank-of-spaces', 'lib/spaces/policy.ts', 'lib/debates/phase.ts'],
  ['rank-of-sources', 'lib/sources/text.ts', 'lib/cards/phase.ts'],
  ['rank-of-debates', 'lib/debates/plane.ts', 'lib/annotations/vocabulary.ts'],
  ['rank-of-annotations-origins', 'lib/annotations/policy.ts', 'lib/cards/window.ts'],
  ['rank-of-cards', 'lib/cards/window.ts', 'lib/ratings/tally.ts'],
  ['rank-of-links', 'lib/links/target.ts', 'lib/ratings/tally.ts'],
  ['rank-of-ratings-checks', 'lib/ratings/tally.ts', 'lib/discussions/phase.ts'],
  ['rank-of-boards', 'lib/boards/copying.ts', 'lib/discussions/phase.ts'],
  ['rank-of-discussions', 'lib/discussions/phase.ts', 'lib/ballots/ledger.ts'],
  ['rank-of-openings-participants-ballots', 'lib/ballots/ledger.ts', 'lib/participants/names.ts'],
  ['rank-of-assignments-moderation', 'lib/assignments/assign.ts', 'lib/reports/talk.ts'],
  ['rank-of-reports', 'lib/reports/talk.ts', 'lib/search/terms.ts'],
  ['rank-of-search-graph-analysis-exchange-web-annotations', 'lib/search/terms.ts', 'lib/analysis/strength.ts'],
  ['nothing-imports-app', 'components/cards/card.tsx', 'app/page.tsx'],
  ['app-asks-the-domain', 'app/page.tsx', 'lib/live/bus.ts'],
  ['app-asks-the-domain', 'app/page.tsx', 'lib/server/start.js'],
  ['components-show', 'components/cards/card.tsx', 'lib/cards/queries.ts'],
  ['components-show', 'components/cards/form.tsx', 'lib/cards/commands.ts'],
  ['components-show', 'components/cards/form.tsx', 'lib/http/reader.ts'],
  ['ui-knows-no-domain', 'components/ui/button.tsx', 'lib/cards/window.ts'],
  ['ui-knows-no-domain', 'components/ui/button.tsx', 'components/cards/card.tsx'],
  ['lib-draws-nothing', 'lib/cards/queries.ts', 'components/cards/card.tsx'],
  ['nouns-stand-below-http', 'lib/cards/commands.ts', 'lib/http/endpoint.ts'],
  ['foundations-know-no-nouns', 'lib/live/bus.ts', 'lib/cards/window.ts'],
  ['foundations-know-no-nouns', 'lib/http/endpoint.ts', 'lib/cards/queries.ts'],
  ['database-at-the-bottom', 'lib/db/client.ts', 'lib/people/viewer.ts'],
  ['database-for-queries-and-commands', 'lib/cards/tally.ts', 'lib/db/client.ts'],
  ['database-for-queries-and-commands', 'app/api/route.ts', 'lib/db/client.ts'],
  ['database-for-queries-and-commands', 'tests/unit/a.test.ts', 'lib/db/client.ts'],
  ['generated-client-for-the-database', 'lib/cards/queries.ts', 'prisma/generated/client.ts'],
  ['processes-on-top', 'lib/people/viewer.ts', 'lib/server/data-dir.ts'],
  ['pure-files-import-pure-files', 'lib/cards/window.ts', 'lib/cards/queries.ts'],
  ['pure-files-import-pure-files', 'lib/cards/policy.ts', 'lib/people/viewer.ts'],
  ['pure-files-import-pure-files', 'lib/id.ts', 'lib/env.ts'],
  ['source-without-tests', 'lib/cards/window.ts', 'tests/support/cards.ts'],
])('%s: %s may not import %s', async (rule, from, to) => {
  plant({ [from]: importing(relative(from, to)), [to]: 'export const a = 1;\n' });
  expect(await broken()).toContain(rule);
});

test.each([
  ['rank-of-debates', 'lib/debates/plane.ts', 'lib/cards/queries.ts'],
  ['database-for-queries-and-commands', 'lib/cards/tally.ts', 'lib/db/client.ts'],
])('%s: not even a type goes from %s to %s', async (rule, from, to) => {
  plant({ [from]: importingType(relative(from, to)), [to]: 'export const a = 1;\n' });
  expect(await broken()).toContain(rule);
});

test.each([
  ['pure-files-import-pure-files', 'lib/cards/window.ts', 'node:fs'],
  ['pure-files-import-pure-files', 'lib/cards/window.ts', 'next'],
  ['pure-files-import-pure-files', 'lib/cards/window.ts', 'react'],
  ['stable-ids-need-a-hash', 'lib/exchange/stable-id.ts', 'node:fs'],
  ['source-without-development-tools', 'lib/server/start.ts', 'vitest'],
  ['everything-found', 'lib/server/start.ts', './not-there'],
])('%s: %s may not import %s', async (rule, from, name) => {
  plant({
    [from]: importing(name),
    'package.json': JSON.stringify({ dependencies: { next: '1', react: '1' }, devDependencies: { vitest: '1' } }),
    ...Object.fromEntries(['next', 'react', 'vitest'].map((one) => [`node_modules/${one}/index.js`, 'export {};\n'])),
  });
  expect(await broken()).toContain(rule);
});

test('no-cycles: two files that need each other', async () => {
  plant({ 'lib/cards/window.ts': importing('./board'), 'lib/cards/board.ts': importing('./window') });
  expect(await broken()).toContain('no-cycles');
});

test('no-orphans: a file that nothing needs and that needs nothing', async () => {
  plant({ 'lib/cards/window.ts': 'export const a = 1;\n' });
  expect(await broken()).toEqual(['no-orphans']);
});

test('the ways down are open', async () => {
  plant({
    'app/page.tsx': importing('../components/cards/card') + importing('../lib/cards/queries').replace(/ b /, ' c '),
    'components/cards/card.tsx':
      importing('../../lib/cards/window') + "export type { a as C } from '../../lib/cards/queries';",
    'lib/cards/queries.ts': importing('../db/client') + importing('./window').replace(/ b /, ' c '),
    'lib/cards/window.ts': importing('../sources/text') + "export type { a as D } from './queries';",
    'lib/sources/text.ts': 'export const a = 1;\n',
    'lib/db/client.ts': importing('../../prisma/generated/client'),
    'prisma/generated/client.ts': 'export const a = 1;\n',
  });
  expect(await broken()).toEqual([]);
});

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function relative(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from), to.replace(/\.tsx?$/, ''));
  return way.startsWith('.') ? way : `./${way}`;
}

/** The names of the rules that the planted tree breaks. */
async function broken(): Promise<string[]> {
  const { output } = await cruise(
    ['app', 'components', 'lib', 'tests'].filter((name) => existsSync(path.join(folder, name))),
    { ...options, baseDir: folder, validate: true },
    enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}
