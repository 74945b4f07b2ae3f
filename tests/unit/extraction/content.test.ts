import { expect, test } from 'vitest';
import { formatOf } from '../../../lib/extraction/content';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['%PDF-1.7 …', 'notes.txt', 'pdf'],
  ['PK\u0003\u0004…', 'notes.pdf', 'docx'],
  ['<!DOCTYPE html><p>a', 'notes.txt', 'html'],
  ['# A heading', 'notes.md', 'md'],
  ['<p>a</p>', 'notes.HTM', 'html'],
  ['Some words', 'notes.docx', 'txt'],
  ['', 'notes.txt', 'nothing-inside'],
  ['\u0089PNG\r\n', 'notes.txt', 'unknown-type'],
  ['\u00D0\u00CF\u0011\u00E0', 'old.doc', 'unknown-type'],
  ['{\\rtf1', 'old.rtf', 'unknown-type'],
])('%j named %s is %s', (content, name, format) => {
  expect(formatOf(bytes(content), name)).toBe(format);
});
