import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../../lib/http/body';

const form = 'application/x-www-form-urlencoded';
const send = (type: string | null, body: BodyInit) =>
  readBody(
    new Request('http://host/api', { method: 'POST', body, headers: type === null ? {} : { 'content-type': type } }),
  );

test('a form’s fields come back as they were typed, its page apart', async () => {
  const body = new URLSearchParams({ claim: 'Yes & “no” 𝄞', page: '/debates/a/cards/1/edit' });
  expect(await send(`${form};charset=UTF-8`, body)).toEqual({
    isForm: true,
    page: '/debates/a/cards/1/edit',
    values: { claim: 'Yes & “no” 𝄞' },
  });
});

test('JSON comes back with its types', async () => {
  const values = { revision: 2, claim: 'Yes', tags: ['a'] };
  expect(await send('Application/JSON', JSON.stringify(values))).toEqual({ isForm: false, values });
});

test('text comes back in composed form with LF line ends, in forms and deep inside JSON', async () => {
  const [typed, kept] = ['Cafe\u0301\r\nline\rline', 'Caf\u00E9\nline\nline'];
  expect(await send(form, new URLSearchParams({ claim: typed }))).toMatchObject({ values: { claim: kept } });
  const json = JSON.stringify({ list: [{ claim: typed }] });
  expect(await send('application/json', json)).toMatchObject({ values: { list: [{ claim: kept }] } });
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', null])(
  '%s is refused',
  async (type) => {
    expect(await send(type, new Uint8Array([97]))).toMatchObject({ status: 415 });
  },
);

test('256 KiB are read and a byte more is refused', async () => {
  const ofLength = (bytes: number) => `claim=${'a'.repeat(bytes - 'claim='.length)}`;
  expect(await send(form, ofLength(256 * 1024))).toMatchObject({ isForm: true });
  expect(await send(form, ofLength(256 * 1024 + 1))).toMatchObject({ status: 413 });
});

test.each([
  ['a field twice', form, 'claim=a&claim=b'],
  ['NUL', form, 'claim=a%00b'],
  ['a field’s name that turns the direction', form, 'cl%E2%80%AEaim=a'],
  ['what is no UTF-8', form, new Uint8Array([0x61, 0x3d, 0xff])],
  ['half a character', 'application/json', '{"claim":"\\ud83d"}'],
  ['what is no JSON', 'application/json', '{claim:1}'],
  ['a list', 'application/json', '[1]'],
  ['nothing', 'application/json', 'null'],
  ['text alone', 'application/json', '"a"'],
])('%s is refused', async (_, type, body) => {
  expect(await send(type, body)).toMatchObject({ status: 400 });
});

const control = fc.constantFrom(...Array.from('\u0000\u0008\u000B\u001F\u007F\u202A\u202E\u2066\u2069'));

test('a control that hides or turns text is refused wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), control, fc.string(), async (before, hidden, after) => {
      const claim = before + hidden + after;
      expect(await send('application/json', JSON.stringify({ deep: { claim } }))).toMatchObject({ status: 400 });
      expect(await send(form, new URLSearchParams({ claim }))).toMatchObject({ status: 400 });
    }),
  );
});
