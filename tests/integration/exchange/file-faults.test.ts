import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDebate } from '../../../lib/exchange/commands';
import { DebateFilesError, readDebate } from '../../../prisma/seed/read';
import { digestOfTables } from '../../support/digest';
import { firstFolder, loadFirstDebate } from '../../support/first-debate';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  cpSync(firstFolder, folder, { recursive: true });
});
afterEach(() => {
  remove();
});

/** Replaces the first occurrence in a file. @returns the line and column where it stood */
function spoil(file: string, old: string | RegExp, by: string): string {
  const name = path.join(folder, file);
  const text = readFileSync(name, 'utf8');
  const at = text.search(old);
  if (at < 0) throw new Error(`${file} has no ${String(old)}`);
  writeFileSync(name, text.replace(old, by));
  const before = text.slice(0, at).split('\n');
  return `${name}:${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}

/** The sentence with which reading or loading the folder is refused. */
async function complaint(): Promise<string> {
  try {
    await loadDebate(await readDebate(folder));
  } catch (thrown) {
    if (thrown instanceof DebateFilesError) return thrown.message;
    throw thrown;
  }
  throw new Error('the files were taken');
}

test('a value that is none of the list is named with file, line and column', async () => {
  const at = spoil('cards/3-feasibility.yaml', /kind: fact/, 'kind: rumour');
  const value = at.replace(/\d+$/, (column) => String(Number(column) + 'kind: '.length));
  expect(await complaint()).toMatch(new RegExp(`^${escaped(value)}: 0\\.kind: `));
});

test('an unknown field, and a missing one, are named where they stand', async () => {
  spoil('sources/a.yaml', /^kind: /m, 'sort: ');
  const message = await complaint();
  expect(message).toMatch(/sources\/a\.yaml:\d+:\d+: kind: /);
  expect(message).toContain('sort');
});

test('a slip of the YAML is named with file, line and column', async () => {
  const at = spoil('links.yaml', /- from: F2\n {2}relation: supports/, '- from: F2\n\trelation: supports');
  const line = Number(at.split(':').at(-2)) + 1;
  expect(await complaint()).toMatch(new RegExp(`links\\.yaml:${String(line)}:\\d+: `));
});

test('a name that nothing has is named with the place where it is used', async () => {
  const at = spoil('links.yaml', 'to: R1\n', 'to: R99\n');
  const line = at.split(':').at(-2) ?? '';
  expect(await complaint()).toMatch(new RegExp(`links\\.yaml:${line}:\\d+: .*there is no card R99`));
});

test('a quote that the text does not hold is named with the card that gives it', async () => {
  const at = spoil('cards/3-feasibility.yaml', /quote: (?=[a-z])/, 'quote: never ');
  const line = at.split(':').at(-2) ?? '';
  expect(await complaint()).toMatch(
    new RegExp(`3-feasibility\\.yaml:${line}:\\d+: .*source C, paragraph \\d+ does not hold`),
  );
});

test('cards that answer one another in a circle are named in walking order', async () => {
  spoil('cards/3-feasibility.yaml', /answers: I0/, 'answers: F2');
  expect(await complaint()).toMatch(/answers itself in a circle: (F1 → F2 → F1|F2 → F1 → F2)/);
});

test('whatever is wrong, nothing of the debate changes', async () => {
  await loadFirstDebate();
  const before = await digestOfTables();
  spoil('cards/3-feasibility.yaml', /quote: (?=[a-z])/, 'quote: never ');
  spoil('cards/3-feasibility.yaml', /claim: /, 'claim: Never ');
  await complaint();
  expect(await digestOfTables()).toEqual(before);
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
