import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readPdf } from '../../../lib/extraction/pdf';
import { essayOf } from '../../support/essay';
import { asPdf, lockedPdf } from '../../support/essay-files';

test('reads headings and paragraphs, and what the file says of itself', async () => {
  const essay = essayOf(700);
  const read = await readPdf(await asPdf(essay));
  if (!read.ok) throw new Error(read.reason);
  expect(read.blocks).toEqual(essay.parts);
  expect(read.found).toMatchObject({ title: essay.title, authors: ['A. Writer'], published: '2025-03-04' });
});

test('tells a password, pages without text, and what is broken apart', async () => {
  expect(await readPdf(lockedPdf())).toEqual({ ok: false, reason: 'encrypted' });
  const scanned = await PDFDocument.create();
  scanned.addPage();
  expect(await readPdf(await scanned.save())).toEqual({ ok: false, reason: 'no-text-layer' });
  expect(await readPdf(new TextEncoder().encode('%PDF-1.7\nno more'))).toEqual({ ok: false, reason: 'corrupt' });
});
