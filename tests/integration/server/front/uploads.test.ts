import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../lib/db/client';
import { newId } from '../../../../lib/id';
import { ownServer } from '../../../support/own-server';
import { processesOf } from '../../../support/processes';
import { databaseUrlOf } from '../../../support/server-process';

const server = await ownServer();
const slug = 'european-ai-sovereignty';
const sources = `/api/debates/${slug}/sources`;
let cookie = '';
let outlined = '';

beforeAll(async () => {
  const key = /\/editor\?key=([\w-]{32})/.exec(server.output())?.[1] ?? '';
  const claimed = await fetch(`${server.address}/api/editorship`, { method: 'POST', ...asJson({ key }) });
  cookie = claimed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const [source] = await rows<{ slug: string }>(
    `SELECT s.slug FROM source s JOIN outline_entry o ON o.source_id = s.id ORDER BY s.slug LIMIT 1`,
  );
  outlined = source?.slug ?? '';
});

const asJson = (value: object) => ({
  headers: { 'content-type': 'application/json', origin: server.address },
  body: JSON.stringify(value),
});

async function rows<Row extends object>(statement: string): Promise<Row[]> {
  const { pool } = openDatabase(databaseUrlOf(server.dataDir), 1);
  try {
    return (await pool.query<Row>(statement)).rows;
  } finally {
    await pool.end();
  }
}

const stored = () =>
  rows(`SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM source_version) AS versions,
               (SELECT count(*) FROM card) AS cards, (SELECT count(*) FROM event) AS events`);

async function send(path: string, fields: Readonly<Record<string, string | Blob>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await fetch(server.address + path, {
    ...{ method: 'POST', body },
    headers: { origin: server.address, cookie, accept: 'text/html' },
  });
  return { status: answer.status, text: await answer.text() };
}

const annotation = (at: number, text = `Claim number ${String(at)}.`) => ({
  text,
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Some words' }] }],
});
const fileOf = (count: number, more = '') =>
  JSON.stringify(Array.from({ length: count }, (_, at) => ({ ...annotation(at), more })));

function importing(file: string, more: Readonly<Record<string, string>> = {}) {
  const page = `/debates/${slug}/sources/${outlined}/annotations/new`;
  const fields = { file, clientId: newId(), position: 'any', relation: 'supports', page, ...more };
  return send(`${sources}/${outlined}/annotations`, fields);
}

test('a file of annotations of some megabytes is looked through and stays in its form', async () => {
  const file = fileOf(2_000, 'x'.repeat(900));
  expect(file.length).toBeGreaterThan(1_900_000);
  const { status, text } = await importing(file, { step: 'preview' });
  expect(status).toBe(200);
  expect(/2,?000 annotations(<!-- -->| )*in the file/.test(text)).toBe(true);
  expect(text.includes('Claim number 1999.')).toBe(true);
});

test('one with more annotations, or with more characters, than fit is refused with the limit, and nothing is stored', async () => {
  const before = await stored();
  const many = await importing(fileOf(2_001));
  expect([many.status, many.text.includes('2,001 annotations, and at most 2,000 fit')]).toEqual([422, true]);
  const long = await importing(fileOf(1, 'x'.repeat(4_000_000)));
  expect([long.status, long.text.includes('4 million characters')]).toEqual([422, true]);
  const noise = Array.from({ length: 8_000_000 }, (_, at) => String.fromCharCode(33 + ((at * at) % 89))).join('');
  expect((await importing(noise)).status).toBe(422);
  expect((await importing(noise.repeat(3))).status).toBe(413);
  expect(await stored()).toEqual(before);
});

const memoryOf = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) * 1024;

test('files above 20 MB, chosen or pasted, are refused with the limit; nothing is stored, and memory comes back', async () => {
  const { renderer } = processesOf(server.pid, server.dataDir);
  const all = () => [server.pid, ...renderer].reduce((sum, pid) => sum + memoryOf(pid), 0);
  const page = `/debates/${slug}/sources/new`;
  const [before, memory] = [await stored(), all()];
  for (const megabytes of [21, 50, 21, 50]) {
    const file: Blob = new File([Buffer.alloc(megabytes * 1_000_000, 'A word. ')], 'long.txt');
    const { status, text } = await send(sources, { file, clientId: newId(), page });
    expect([status, text.includes('20 MB')], String(megabytes)).toEqual([413, true]);
  }
  const pasted = 'A word. '.repeat(2_700_000);
  const { status, text } = await send(sources, { pasted, title: 'Long', clientId: newId(), page });
  expect([status, /message|too long/.test(text)]).toEqual([422, true]);
  expect(await stored()).toEqual(before);
  expect(processesOf(server.pid, server.dataDir).renderer).toEqual(renderer);
  expect((await fetch(`${server.address}/api/debates`)).status).toBe(200);
  expect(all() - memory).toBeLessThan(150_000_000);
});
