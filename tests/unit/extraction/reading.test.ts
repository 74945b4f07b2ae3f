import { expect, test } from 'vitest';
import { readDocument } from '../../../lib/extraction/reading';
import { anchorQuote } from '../../../lib/sources/anchor';
import { paragraphsOf } from '../../../lib/sources/text';
import { essayOf, textOf } from '../../support/essay';
import { asDocx, asHtml, asPdf } from '../../support/essay-files';

const essay = essayOf(5_000);
const written = textOf(essay);
const read = async (bytes: Uint8Array, name = 'file') => {
  const reading = await readDocument({ bytes, name, isPasted: false });
  return reading.ok ? reading.value.text : reading.reason;
};

test('an essay of 5,000 words gives the same text as PDF, Word document, page, Markdown and plain text', async () => {
  expect(await read(await asPdf(essay))).toBe(written);
  expect(await read(await asDocx(essay))).toBe(written);
  expect(await read(asHtml(essay))).toBe(written);
  expect(await read(Buffer.from(written), 'essay.md')).toBe(written);
  expect(await read(Buffer.from(`\uFEFF${written.replace(/\n/g, '\r\n')}`, 'utf16le'), 'essay.txt')).toBe(written);
});

test('quotes have the same anchors in each', async () => {
  const texts = [await read(await asPdf(essay)), await read(await asDocx(essay)), await read(asHtml(essay))];
  for (const { number, text, isHeading } of paragraphsOf(written)) {
    if (isHeading) continue;
    const quote = text.slice(5, 90);
    const anchor = anchorQuote(written, quote, number, 5);
    expect(anchor).not.toBeNull();
    for (const other of texts) expect(anchorQuote(other, quote, number, 5)).toEqual(anchor);
  }
});

test('what is pasted is text, whatever it looks like', async () => {
  const pasted = await readDocument({ bytes: Buffer.from('<html> is a tag'), name: '', isPasted: true });
  expect(pasted).toMatchObject({ ok: true, value: { format: 'pasted', text: '<html> is a tag' } });
});

test.each([
  ['nothing', Buffer.from(''), 'nothing-inside'],
  ['blanks', Buffer.from(' \n \n'), 'nothing-inside'],
  ['binary named as text', Buffer.from('words\0\u0001\u0002'), 'not-text'],
  ['a picture named as text', Buffer.from('\u0089PNG\r\n', 'latin1'), 'unknown-type'],
  ['a page of elements', Buffer.from(`<html>${'<b>'.repeat(400_000)}`), 'too-much-inside'],
])('%s is refused', async (_, bytes, reason) => {
  expect(await read(bytes, 'notes.txt')).toBe(reason);
});
