import { expect, test } from 'vitest';
import { ownServer } from '../../support/own-server';
import { rawRequest } from '../../support/raw-request';

const { port } = await ownServer();
const debate = '/api/debates/european-ai-sovereignty';
const get = (target: string, headers = {}) => rawRequest(port, target, { headers });

/** Width and height of a PNG, from its first block. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each([`${debate}/picture.png`, `${debate}/cards/7/picture.png`])(
  '%s is a picture for previews',
  async (target) => {
    const { status, headers, body } = await get(target, { 'accept-encoding': 'gzip, br' });
    expect([status, headers['content-type'], headers['content-encoding']]).toEqual([200, 'image/png', undefined]);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
    expect(sizeOf(body)).toEqual([1_200, 630]);
    const again = await get(`${target}?utm=x`, { 'if-none-match': headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  },
);

test('a map is a drawing that stands alone: with its question, version and address, and no reference to elsewhere', async () => {
  const { status, headers, text } = await get(`${debate}/map.svg`, { host: 'debates.example' });
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toContain('How much of its AI should Europe make itself');
  expect(text).toMatch(/40 cards, as of version \d+, \d{1,2} \w+ \d{4}/);
  expect(text).toContain('http://debates.example/debates/european-ai-sovereignty');
  expect(text).not.toMatch(/var\(|<script|url\(|@import/);
});

test('a map shows what the parameters of its page ask for, as a picture too', async () => {
  const [first, all] = [await get(`${debate}/map.svg`), await get(`${debate}/map.svg?levels=20`)];
  const cards = (text: string) => text.match(/data-card="/g)?.length ?? 0;
  expect(cards(first.text)).toBe(40);
  expect(cards(all.text)).toBeGreaterThan(60);
  const { status, headers, body } = await get(`${debate}/map.png?levels=20`);
  expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  const [width, height] = sizeOf(body);
  expect(width * height).toBeLessThanOrEqual(16_100_000);
});

test.each(['map.svg', 'map.png', 'picture.png', 'cards/1/picture.png'])('what is not there has no %s', async (file) => {
  const { status } = await get(`/api/debates/nothing-here/${file}`);
  expect(status).toBe(404);
});

test.each(['0', '99999', 'x', '1e3'])('there is no picture of a card %s', async (number) => {
  expect((await get(`${debate}/cards/${number}/picture.png`)).status).toBe(404);
});
