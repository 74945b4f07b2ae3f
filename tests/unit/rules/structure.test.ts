import { expect, test } from 'vitest';
import { pureFilesAreTested, testsMirrorSource } from '../../structure/mirrors';
import { names } from '../../structure/names';
import {
  fewClientComponents,
  noBarrels,
  noCommentedCode,
  reasonsForSilence,
  shortFiles,
} from '../../structure/reading';
import type { Rule } from '../../structure/rule';
import { commandsWrite, endpointsOnly, noServerActions, schemasInTheDomain } from '../../structure/writing';

/** Structure rules are seen to bite: one planted file each, and what is left alone beside it. */
const faults = (rule: Rule, files: Readonly<Record<string, string>>) => rule(new Map(Object.entries(files)));
const one = (rule: Rule, file: string, text = '') => faults(rule, { [file]: text });

test.each([
  ['a folder at the top', 'src/cards.ts'],
  ['a dumping ground', 'lib/cards/utils.ts'],
  ['a dumping ground among tests', 'tests/support/helpers.ts'],
  ['a file of types', 'lib/cards/types.ts'],
  ['an index', 'components/cards/index.ts'],
  ['a noun that is none', 'lib/misc-things/tally.ts'],
  ['a folder in a noun', 'lib/cards/queries/find.ts'],
  ['a loose file in lib', 'lib/dates.ts'],
  ['a class-like name', 'lib/cards/CardService.ts'],
  ['a folder of components that no noun names', 'components/widgets/card.tsx'],
  ['a component named like a class', 'components/cards/CardHead.tsx'],
])('%s is a fault: %s', (_, file) => {
  expect(one(names, file)).toHaveLength(1);
});

test('nouns, their files and loose files with a reason may stay', () => {
  const allowed = ['lib/cards/queries.ts', 'lib/cards/stable-id.ts', 'lib/id.ts', 'lib/server/front/route.ts'];
  const others = ['components/cards/card.module.css', 'package.json', 'tests/support/random.ts'];
  expect([...allowed, ...others].flatMap((file) => one(names, file))).toEqual([]);
});

test('a unit test stands where its source stands', () => {
  const source = { 'lib/cards/tally.ts': '' };
  expect(faults(testsMirrorSource, { ...source, 'tests/unit/cards/tally.test.ts': '' })).toEqual([]);
  expect(faults(testsMirrorSource, { ...source, 'tests/unit/cards/count.test.ts': '' })).toHaveLength(1);
  expect(faults(testsMirrorSource, { ...source, 'tests/unit/tally.test.ts': '' })).toHaveLength(1);
});

test('an integration test stands in a noun’s folder', () => {
  const source = { 'lib/cards/commands.ts': '' };
  expect(faults(testsMirrorSource, { ...source, 'tests/integration/cards/races.test.ts': '' })).toEqual([]);
  expect(faults(testsMirrorSource, { ...source, 'tests/integration/races/a.test.ts': '' })).toHaveLength(1);
});

test('a pure file with functions needs a test, one without functions or with the database does not', () => {
  const code = 'export function tally() {}';
  expect(one(pureFilesAreTested, 'lib/cards/tally.ts', code)).toHaveLength(1);
  expect(one(pureFilesAreTested, 'lib/cards/tally.ts', 'export const tally = (a: number) => a;')).toHaveLength(1);
  expect(faults(pureFilesAreTested, { 'lib/cards/tally.ts': code, 'tests/unit/cards/tally.test.ts': '' })).toEqual([]);
  expect(one(pureFilesAreTested, 'lib/cards/queries.ts', code)).toEqual([]);
  expect(one(pureFilesAreTested, 'lib/cards/weights.ts', 'export const weights = { a: 1 };')).toEqual([]);
});

test('a file over 250 lines needs a reason in its first line', () => {
  const lines = (count: number) => 'a;\n'.repeat(count);
  expect(one(shortFiles, 'lib/cards/a.ts', lines(250))).toEqual([]);
  expect(one(shortFiles, 'lib/cards/a.ts', lines(251))).toHaveLength(1);
  expect(one(shortFiles, 'app/base.css', lines(251))).toHaveLength(1);
  expect(one(shortFiles, 'lib/cards/a.ts', `// Longer than 250 lines:\n${lines(251)}`)).toHaveLength(1);
  expect(one(shortFiles, 'lib/cards/a.ts', `// Longer than 250 lines: one table\n${lines(251)}`)).toEqual([]);
});

test.each([
  "export * from './a';",
  "export { a } from './a';",
  "export type { A,\n  B } from './a';",
  "export * as a from './a';",
])('passing names on is a fault: %s', (text) => {
  expect(one(noBarrels, 'lib/cards/a.ts', text)).toHaveLength(1);
});

test('a page or layout is never a client component', () => {
  expect(one(fewClientComponents, 'app/debates/page.tsx', "'use client';\n")).toHaveLength(1);
  expect(one(fewClientComponents, 'app/layout.tsx', '"use client"\n')).toHaveLength(1);
  expect(one(fewClientComponents, 'app/error.tsx', "'use client';\n")).toEqual([]);
});

test('a quarter of the components may be client components, and no more', () => {
  const components = (clients: number) =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`components/ui/c${String(at)}.tsx`, at < clients ? "'use client';\n" : '']),
    );
  expect(faults(fewClientComponents, components(2))).toEqual([]);
  expect(faults(fewClientComponents, components(3))).toHaveLength(1);
});

test.each([
  '// const a = 1;',
  '  // return a;',
  '// if (a) b()',
  '// import a from "b"',
  '// }',
  '// doThis(a, b)',
  '// <Card slug={slug} />',
  '{/* <Card /> */}',
  '/* foo(); */',
])('old code in a comment is a fault: %s', (text) => {
  expect(one(noCommentedCode, 'lib/cards/a.ts', text)).toHaveLength(1);
});

test.each([
  '// Taken from us after a long sleep; the work goes on.',
  '// For a plain form (no script) the page comes back.',
  '// eslint-disable-next-line a-rule -- because',
  '/** const a = 1; in a docstring is an example. */',
  'const a = 1; // and why',
  '// Return what was there before.',
])('a sentence is no fault: %s', (text) => {
  expect(one(noCommentedCode, 'lib/cards/a.ts', text)).toEqual([]);
});

test('whoever silences a rule says why', () => {
  expect(one(reasonsForSilence, 'lib/a.ts', '// eslint-disable-next-line eqeqeq\n')).toHaveLength(1);
  expect(one(reasonsForSilence, 'lib/a.ts', '/* eslint-disable */\n')).toHaveLength(1);
  expect(one(reasonsForSilence, 'lib/a.ts', '// eslint-disable-next-line eqeqeq -- null and undefined\n')).toEqual([]);
});

test.each(['nextSeq', 'appendEvent', 'writeToSpace'])('%s belongs to commands', (name) => {
  const text = `import { ${name} } from '../spaces/commands';`;
  expect(one(commandsWrite, 'lib/cards/queries.ts', text)).toHaveLength(1);
  expect(one(commandsWrite, 'app/api/cards/route.ts', text)).toHaveLength(1);
  expect(one(commandsWrite, 'lib/cards/commands.ts', text)).toEqual([]);
  expect(one(commandsWrite, 'tests/integration/spaces/races.test.ts', text)).toEqual([]);
});

test.each([
  ['app/api/cards/route.ts', 'export async function POST(request: Request) {}'],
  ['app/api/cards/route.ts', 'export const POST = handler;'],
  ['app/api/cards/route.ts', 'const POST = endpoint({});\nexport { POST };'],
  ['app/api/cards/route.ts', 'export const PUT = endpoint({'],
  ['app/api/cards/route.ts', 'export async function DELETE() {}'],
  ['app/cards/route.ts', 'export const POST = endpoint({'],
])('in %s a write past the endpoint is a fault: %s', (file, text) => {
  expect(one(endpointsOnly, file, text)).toHaveLength(1);
});

test('reads, and writes through the endpoint, are what routes are for', () => {
  expect(one(endpointsOnly, 'app/api/cards/route.ts', 'export const POST = endpoint({\n')).toEqual([]);
  expect(one(endpointsOnly, 'app/feed/route.ts', 'export async function GET() {}')).toEqual([]);
});

test('Server Actions are a fault, for a file and for a function', () => {
  expect(one(noServerActions, 'app/actions.ts', "'use server';\n")).toHaveLength(1);
  expect(one(noServerActions, 'app/page.tsx', 'function save() {\n  "use server"\n}')).toHaveLength(1);
});

test('a schema in a route or page is a fault', () => {
  expect(one(schemasInTheDomain, 'app/api/cards/route.ts', "import { z } from 'zod';")).toHaveLength(1);
  expect(one(schemasInTheDomain, 'lib/cards/schema.ts', "import { z } from 'zod';")).toEqual([]);
});
