import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { debateList, wholeDebate } from '../../../lib/exchange/schema';
import { routesOf } from '../../support/routes';
import { becomeEditor, changeWording, cover, file, slug } from '../../support/browsing';

const api = `/api${cover}`;
const open = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' };

test('the list of debates has the form that is promised', async ({ request }) => {
  const answer = await request.get('/api/debates');
  expect(answer.headers()).toMatchObject({ ...open, 'content-type': 'application/json' });
  const value: unknown = await answer.json();
  expect(debateList.strict().parse(value)).toEqual(value);
  expect(debateList.parse(value).debates.map((debate) => debate.slug)).toContain(slug);
});

test('a whole debate has the form that is promised', async ({ request }) => {
  const answer = await request.get(api);
  expect(answer.headers()).toMatchObject(open);
  const value: unknown = await answer.json();
  expect(wholeDebate.strict().parse(value)).toEqual(value);
  expect(wholeDebate.parse(value).cards).toHaveLength(file.cards.length + file.positions.length);
});

test('what has not changed is not sent again; a change is', async ({ request, browser, baseURL }) => {
  const first = await request.get(api);
  const etag = first.headers()['etag'] ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  await changeWording(editor, String(baseURL), 'P6');
  await editor.close();
  await expect.poll(async () => (await request.get(api)).headers()['etag']).not.toBe(etag);
  await expect(async () => {
    const now = (await request.get(api)).headers()['etag'] ?? '';
    const again = await request.get(api, { headers: { 'if-none-match': `W/"x", ${now}` } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    expect(again.headers()).toMatchObject({ etag: now, 'access-control-allow-origin': '*' });
  }).toPass();
  expect((await request.get(api, { headers: { 'if-none-match': etag } })).status()).toBe(200);
});

test('any site may ask before it reads; none may write', async ({ request }) => {
  const asking = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
  const answer = await request.fetch(api, { method: 'OPTIONS', headers: asking });
  expect(answer.status()).toBe(204);
  expect(answer.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD',
  });
  for (const write of [`${api}/cards/1/revisions`, '/api/editorship']) {
    const refused = await request.fetch(write, { method: 'OPTIONS', headers: asking });
    expect(refused.headers()['access-control-allow-origin'], write).toBeUndefined();
  }
});

test('a debate that is not there is a sentence with the status of one', async ({ request }) => {
  for (const name of ['none', 'NONE', '%C3%A9', 'x'.repeat(200)]) {
    const answer = await request.get(`/api/debates/${name}`);
    expect(answer.status(), name).toBe(404);
    expect(answer.headers()['content-type'], name).toMatch(/^application\/json/);
    expect(await answer.json(), name).toEqual({ message: 'There is no such debate.' });
  }
});

test('the server says whether it is well', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok', database: true, renderer: true });
});

const operation = z.looseObject({
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() })).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.looseObject({ description: z.string() })),
});
const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.record(z.string().regex(/^(get|post)$/), operation)),
});

/** Every `$ref` inside a value. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : references(part),
  );
}

/** What a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  const steps = pointer.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? new Map(Object.entries(here)).get(step) : undefined),
    value,
  );
}

test('the description of the API is whole: its parts are there, and its parameters named', async ({ request }) => {
  const value: unknown = await (await request.get('/api/openapi.json')).json();
  const { paths } = description.parse(value);
  const all = references(value);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((pointer) => at(value, pointer) === undefined)).toEqual([]);
  for (const [template, methods] of Object.entries(paths)) {
    const inPath = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(methods)) {
      const named = parameters.filter((parameter) => parameter.in === 'path' && parameter.required === true);
      expect(
        named.map(({ name }) => name),
        template,
      ).toEqual(inPath);
    }
  }
});

/** Names that every template of an address can be filled in with; no route is asked to do anything. */
const named: Readonly<Record<string, string>> = {
  slug,
  number: '1',
  id: '00000000-0000-4000-8000-000000000000',
  seq: '1',
  key: 'axis-1',
};

test('every route is described, with its methods, and what is described is there', async ({ request }) => {
  const { paths } = description.parse(await (await request.get('/api/openapi.json')).json());
  const described = Object.keys(paths);
  const routes = routesOf().flatMap((route) => {
    const [, address = ''] = route.split(' ');
    return address.startsWith('/api/') ? [address.replace(/\[(\w+)\]/g, '{$1}')] : [];
  });
  expect(routes.length).toBeGreaterThan(4);
  expect(described.sort()).toEqual([...new Set(routes)].sort());
  for (const [template, methods] of Object.entries(paths)) {
    const address = template
      .replace('/sources/{id}', `/sources/${file.sources[0]?.slug ?? ''}`)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? name);
    for (const method of Object.keys(methods)) {
      const how = { method: method === 'post' ? 'POST' : 'HEAD', headers: { 'content-type': 'application/json' } };
      const answer = await request.fetch(address, { ...how, ...(method === 'post' && { data: '{"x":1}' }) });
      // Whoever has written nothing has no file, and is in no discussion.
      const isOwn = template === '/api/me' || /^\/api\/discussions\/.*\/stream$/.test(template);
      const expected = isOwn ? [404] : [200, 400, 403];
      expect(expected, `${method} ${template}`).toContain(answer.status());
    }
  }
});

test('a write’s body is described without what the path says already', async ({ request }) => {
  const value: unknown = await (await request.get('/api/openapi.json')).json();
  const body = z
    .looseObject({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()) })
    .parse(at(value, '#/components/schemas/cardRevision'));
  expect(Object.keys(body.properties)).not.toContain('slug');
  expect(Object.keys(body.properties)).not.toContain('number');
  expect(body.required).toContain('claim');
});
