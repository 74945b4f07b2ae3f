import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostPageBytes } from '../../../../lib/server/front/page-cache';
import { rendererClient } from '../../../../lib/server/front/renderer-client';
import { sharedRendering } from '../../../../lib/server/front/shared-page';

const socket = join(tmpdir(), `shared-page-${String(process.pid)}.sock`);
const renderer = createServer(({ url = '' }, answer) => {
  answer.setHeader('content-type', 'text/plain');
  answer.end(Buffer.alloc(Number(url.slice(1))));
});

beforeAll(async () => once(renderer.listen(socket), 'listening'));
afterAll(() => renderer.close());

const render = sharedRendering(rendererClient(socket));
const bytesOf = async (length: number) => (await render(`http://localhost/${String(length)}`))?.body.length;

test('a page that the cache has room for is for everybody; a larger one is rendered for each reader', async () => {
  expect(await bytesOf(mostPageBytes)).toBe(mostPageBytes);
  expect(await bytesOf(mostPageBytes + 1)).toBeUndefined();
  expect(await bytesOf(10)).toBe(10);
});
