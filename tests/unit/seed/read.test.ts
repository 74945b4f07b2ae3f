import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf } from '../../../lib/exchange/rows';
import { DebateFilesError, readDebate } from '../../../prisma/seed/read';
import { temporaryFolder } from '../../support/temporary-folder';

const shipped = 'prisma/seed/european-ai-sovereignty';
let folder = '';
let remove: () => void = () => undefined;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  cpSync(shipped, folder, { recursive: true });
});
afterEach(() => {
  remove();
});

test('the first debate’s files hold together, and every quote is found in its text', async () => {
  const debate = await readDebate(shipped);
  expect(debate.slug).toBe('european-ai-sovereignty');
  expect(rowsOf(debate).annotation.length).toBeGreaterThan(0);
});

test('a misspelt word is reported with file, line and column', async () => {
  const line = change('links.yaml', /relation: \w+/, 'relation: refutes');
  await expect(readDebate(folder)).rejects.toThrow(new RegExp(`links\\.yaml:${String(line)}:\\d+: \\d+\\.relation: `));
});

test('a name that nothing has is reported with its entry', async () => {
  change('cards/1-independence.yaml', /answers: \w+/, 'answers: ZZ9');
  await expect(readDebate(folder)).rejects.toThrow(/there is no card ZZ9/);
});

test('a file that is no YAML is reported, not thrown as something unexpected', async () => {
  change('debate.yaml', /^slug:/m, 'slug: [');
  await expect(readDebate(folder)).rejects.toBeInstanceOf(DebateFilesError);
});

/** @returns the line on which the change was made */
function change(file: string, from: RegExp, to: string): number {
  const target = path.join(folder, file);
  const text = readFileSync(target, 'utf8');
  const at = text.search(from);
  writeFileSync(target, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}
