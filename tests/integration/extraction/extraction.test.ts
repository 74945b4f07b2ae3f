import { setTimeout as sleep } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extract } from '../../../lib/extraction/queries';
import { normaliseText } from '../../../lib/sources/text';
import { essayOf, textOf } from '../../support/essay';
import { asDocx, asPdf, lockedPdf } from '../../support/essay-files';
import { isLong } from '../../support/length';
import { spoiltFiles } from '../../support/spoilt';
import { zipped } from '../../support/zipped';

const delay = monitorEventLoopDelay({ resolution: 10 });
const mostDelay = 200;
const mostMemory = 150_000_000;
let [before, memory] = [0, 0];

const hostile = {
  password: lockedPdf(),
  bomb: zipped({ 'word/document.xml': Buffer.alloc(60_000_000) }),
  elements: Buffer.from(`<html>${'<b>'.repeat(280_000)}x`),
  nested: Buffer.from(`<html><nav>x</nav>${'<div>'.repeat(8_000)}x`),
  marks: Buffer.from('> - * [('.repeat(100_000)),
  letter: Buffer.from('a'.repeat(19_000_000)),
};

const read = (bytes: Uint8Array, name = 'file') => extract({ bytes, name, isPasted: false });

beforeAll(async () => {
  await read(Buffer.from('The thread is there from now on.'));
  await read(await asPdf(essayOf(100)));
  await sleep(200);
  before = process.memoryUsage().rss;
  sampling = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss - before)), 20);
  delay.enable();
});

let sampling: NodeJS.Timeout | undefined;

afterAll(() => {
  clearInterval(sampling);
  delay.disable();
});

test('reads a document in another thread', async () => {
  const essay = essayOf(5_000);
  expect(await read(await asPdf(essay))).toMatchObject({ ok: true, value: { format: 'pdf', text: textOf(essay) } });
  expect(await read(await asDocx(essay))).toMatchObject({ ok: true, value: { format: 'docx', text: textOf(essay) } });
});

test.each([
  ['a password', hostile.password, 'encrypted'],
  ['a bomb', hostile.bomb, 'too-much-inside'],
  ['elements without end', hostile.elements, 'too-deep'],
  ['a page that nests', hostile.nested, 'too-deep'],
  ['marks without end', hostile.marks, ['too-much-inside', 'too-slow', 'corrupt']],
  ['nothing but one letter', hostile.letter, 'too-long'],
])('%s is refused, and the next file is read', async (name, bytes, reasons) => {
  const reading = await read(bytes, name.startsWith('marks') ? 'file.md' : 'file');
  expect([reasons].flat()).toContain(reading.ok ? 'read' : reading.reason);
  expect(await read(Buffer.from('Some words.'))).toMatchObject({ ok: true });
});

test('when many come at once, those who would wait too long are told to come again', async () => {
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => read(Buffer.from('Some words.'))));
  const told = all.filter(({ status }) => status === 'rejected');
  expect(told.length).toBeGreaterThan(0);
  expect(all.length - told.length).toBeGreaterThanOrEqual(8);
});

/** In the long run 20,000 of each of the five formats. */
const count = isLong ? 100_000 : 300;

test(
  `${count.toLocaleString('en')} spoilt files give a text or a refusal, and hold nobody up`,
  { timeout: count * 200 },
  async () => {
    let readable = 0;
    for await (const { bytes, name } of spoiltFiles(count, 7)) {
      const reading = await read(bytes, name);
      if (!reading.ok) continue;
      readable += 1;
      expect(normaliseText(reading.value.text)).toBe(reading.value.text);
    }
    expect(readable).toBeGreaterThan(count / 10);
    expect(readable).toBeLessThan(count);
    console.log(
      `  ${String(readable)} of ${String(count)} readable, +${String(Math.round(memory / 1e6))} MB, ${String(Math.round(delay.max / 1e6))} ms`,
    );
    // What else the machine does makes these figures: looked at in the long run alone, which has the machine for itself.
    if (isLong) {
      expect(delay.max / 1_000_000).toBeLessThan(mostDelay);
      expect(memory).toBeLessThan(mostMemory);
    }
  },
);
