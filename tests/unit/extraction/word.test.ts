import { expect, test } from 'vitest';
import { readWord } from '../../../lib/extraction/word';
import { essayOf } from '../../support/essay';
import { asDocx } from '../../support/essay-files';
import { zipped } from '../../support/zipped';

test('reads headings and paragraphs, and what the file says of itself', async () => {
  const essay = essayOf(700);
  const read = await readWord(await asDocx(essay));
  if (!read.ok) throw new Error(read.reason);
  expect(read.blocks).toEqual(essay.parts);
  expect(read.found).toMatchObject({ title: essay.title, authors: ['A. Writer'] });
});

test('refuses other packed files, packed files in packed files, and bombs', async () => {
  expect(await readWord(zipped({ 'a.txt': 'words' }))).toEqual({ ok: false, reason: 'unknown-type' });
  const inner = zipped({ 'word/document.xml': Buffer.alloc(30_000_000) });
  expect(await readWord(zipped({ 'inner.docx': inner }))).toEqual({ ok: false, reason: 'unknown-type' });
  const bomb = zipped({ 'word/document.xml': Buffer.alloc(50_000_000) });
  expect(await readWord(bomb)).toEqual({ ok: false, reason: 'too-much-inside' });
});
