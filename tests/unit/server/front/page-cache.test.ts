import { expect, test } from 'vitest';
import { PageCache, type SharedPage } from '../../../../lib/server/front/page-cache';

const page = (text: string): SharedPage => ({ headers: {}, body: Buffer.from(text) });

test('however many ask at once, a page is rendered once for each version', async () => {
  const rendered: string[] = [];
  const cache = new PageCache((canonical) => {
    rendered.push(canonical);
    return Promise.resolve(page(`${canonical} ${String(rendered.length)}`));
  });
  const all = await Promise.all(Array.from({ length: 20 }, () => cache.get('/', '1')));
  expect(new Set(all.map((one) => one?.body.toString()))).toEqual(new Set(['/ 1']));
  expect((await cache.get('/', '1'))?.body.toString()).toBe('/ 1');
  expect((await cache.get('/', '2'))?.body.toString()).toBe('/ 2');
  expect(cache.last('/')?.body.toString()).toBe('/ 2');
});

test('what cannot be rendered is not stored, and the last version stays', async () => {
  let works = true;
  const cache = new PageCache(() => (works ? Promise.resolve(page('a')) : Promise.reject(new Error('away'))));
  await cache.get('/', '1');
  works = false;
  await expect(cache.get('/', '2')).rejects.toThrow('away');
  expect(cache.last('/')?.version).toBe('1');
  works = true;
  expect((await cache.get('/', '2'))?.version).toBe('2');
});

test('an answer that is not for everybody is not stored', async () => {
  const cache = new PageCache(() => Promise.resolve(null));
  expect(await cache.get('/', '1')).toBeNull();
  expect(cache.last('/')).toBeUndefined();
});

test('each encoding is made once, and only where it pays', async () => {
  const cache = new PageCache((canonical) => Promise.resolve(page(canonical === '/' ? 'a'.repeat(5_000) : 'a')));
  const [large, small] = [await cache.get('/', '1'), await cache.get('/small', '1')];
  if (!large || !small) throw new Error('not stored');
  const [first, second] = await Promise.all([cache.encode('/', large, 'br'), cache.encode('/', large, 'br')]);
  expect(first.body).toBe(second.body);
  expect(first.body.length).toBeLessThan(200);
  expect((await cache.encode('/small', small, 'br')).encoding).toBe('identity');
});
