import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { digestOfTables } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';
import { origin, send, type Sent } from '../../support/written';

let cookie: string;
let params: Record<string, string>;
beforeAll(async () => {
  await loadFirstDebate();
  cookie = `counterpoint=${(await newEditor()).token}`;
  params = { slug: firstSlug, number: String(await cardNumber('F2')) };
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const secret = 'zebra-4711';
let claims = 0;

async function words(change: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const { revision } = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId('F2') } });
  const claim = `A claim, ${secret}, number ${String((claims += 1))}.`;
  return { revision, clientId: newId(), kind: 'fact', claim, elaboration: '', ...change };
}

const json = async (change = {}) => JSON.stringify(await words(change));
const fields = async (change: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams(Object.entries(await words()).map(([name, value]) => [name, change[name] ?? String(value)]));

/** Sends it as an editor does, unless the headers say otherwise. */
const sendAsEditor = (sent: Partial<Sent> & Pick<Sent, 'body'>) =>
  send({ params, ...sent, headers: { cookie, ...sent.headers } });

/** Expects a refusal that changes nothing and repeats nothing of what was sent. */
async function expectRefusal(sent: Partial<Sent> & Pick<Sent, 'body'>, status: number): Promise<void> {
  const before = await digestOfTables();
  const answer = await sendAsEditor(sent);
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(text).toMatch(/^\{"message":"[^"]+"/);
  expect(text).not.toContain(secret);
  expect(await digestOfTables()).toEqual(before);
}

test('a script’s write is answered in JSON, and a plain form is sent on, both to the same address', async () => {
  const first = await sendAsEditor({ body: await json() });
  const next = `/debates/${firstSlug}/cards/${params['number'] ?? ''}`;
  expect([first.status, await first.json()]).toEqual([200, { revision: 2, proposalId: null, next }]);
  const second = await sendAsEditor({ body: (await fields()).toString(), headers: form });
  expect(second.status).toBe(303);
  expect(second.headers.get('location')).toBe(next);
});

describe('where it comes from', () => {
  test.each([
    'https://elsewhere.example',
    'null',
    'http://debates.example',
    'https://debates.example:3000',
    `${origin}/`,
    `${origin}.elsewhere.example`,
    `http://user@debates.example:3000`,
    '',
  ])('not from “%s”', async (foreign) => {
    await expectRefusal({ body: await json(), headers: { origin: foreign } }, 403);
    await expectRefusal({ body: (await fields()).toString(), headers: { ...form, origin: foreign } }, 403);
  });

  test('not from a browser that does not say', async () => {
    await expectRefusal({ body: await json(), headers: { origin: null } }, 403);
  });

  test('a program without a cookie need not say, and is then a visitor', async () => {
    const answer = await send({ body: await json(), params, headers: { origin: null } });
    expect([answer.status, await answer.json()]).toEqual([403, { message: 'not allowed' }]);
  });

  test('behind a proxy the origin is the proxy’s', async () => {
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'public.example' };
    const safe = cookie.replace('counterpoint=', '__Host-counterpoint=');
    const over = { ...proxied, cookie: safe, origin: 'https://public.example' };
    expect((await sendAsEditor({ body: await json(), headers: over })).status).toBe(200);
    await expectRefusal({ body: await json(), headers: { ...over, origin } }, 403);
  });

  test('over https a cookie without the prefix is nobody’s', async () => {
    const over = { 'x-forwarded-proto': 'https', origin: origin.replace('http:', 'https:') };
    await expectRefusal({ body: await json(), headers: over }, 403);
  });
});

describe('what it is', () => {
  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json-seq', 'application/xml'])(
    'not %s',
    async (type) => {
      await expectRefusal({ body: await json(), headers: { 'content-type': type } }, 415);
    },
  );

  test('not without a type', async () => {
    const body = new TextEncoder().encode(await json());
    await expectRefusal({ body, headers: { 'content-type': null } }, 415);
  });

  test('the type may name its charset, in any case', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await sendAsEditor({ body: await json(), headers })).status).toBe(200);
  });

  test('not more than 256 KiB', async () => {
    await expectRefusal({ body: await json({ elaboration: 'x'.repeat(256 * 1024) }) }, 413);
  });

  test('not what is no UTF-8', async () => {
    const bytes = new TextEncoder().encode(await json());
    const at = bytes.indexOf('z'.charCodeAt(0));
    for (const bad of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
      const body = new Uint8Array([...bytes.slice(0, at), ...bad, ...bytes.slice(at)]);
      await expectRefusal({ body }, 400);
    }
  });

  test.each(['', '[]', 'null', '"x"', '17', '{', '{"claim":}', '{"a":1}{}'])('not the JSON %s', async (body) => {
    await expectRefusal({ body }, 400);
  });
});

describe('what its text holds', () => {
  const unsafe: [string, string][] = [
    ['NUL', '\0'],
    ['a control', '\u0007'],
    ['DEL', '\u007f'],
    ['a right-to-left override', '\u202e'],
    ['a left-to-right embedding', '\u202a'],
    ['an isolate', '\u2066'],
  ];

  test.each(unsafe)('no %s', async (_, character) => {
    await expectRefusal({ body: await json({ claim: `A${character}B` }) }, 400);
    const escaped = (await json({ claim: 'A#B' })).replace(
      '#',
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    await expectRefusal({ body: escaped }, 400);
    const body = (await fields({ claim: `A${character}B` })).toString();
    await expectRefusal({ body, headers: form }, 400);
  });

  test.each(['\\ud800', '\\udc00', '\\ude00\\ud83d'])('no half character %s', async (half) => {
    await expectRefusal({ body: (await json({ claim: 'A#B' })).replace('#', half) }, 400);
  });

  test('no half character or broken byte in a form, in a name or in what is left of one', async () => {
    const body = (await fields()).toString();
    for (const part of ['&claim%00=x', '&=x', '&%ff=x']) await expectRefusal({ body: body + part, headers: form }, 400);
  });

  test('odd but lawful text is kept, composed, with plain line ends', async () => {
    const elaboration = 'e\u0301 \u200d👩\u200d🔬 עברית\r\nzwei\rdrei';
    expect((await sendAsEditor({ body: await json({ elaboration }) })).status).toBe(200);
    const card = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId('F2') } });
    const now = await database().prisma.cardRevision.findFirstOrThrow({
      where: { cardId: cardId('F2'), revision: card.revision },
    });
    expect(now.elaboration).toBe('é \u200d👩\u200d🔬 עברית\nzwei\ndrei');
  });
});

describe('which fields it has', () => {
  test('no unknown one, of any name', async () => {
    for (const name of ['extra', 'isEditor', 'personId', '__proto__', 'constructor', '$where']) {
      const body = (await json()).replace('{', `{${JSON.stringify(name)}:{"$gt":""},`);
      await expectRefusal({ body }, 400);
      await expectRefusal({ body: `${(await fields()).toString()}&${name}=1`, headers: form }, 400);
    }
  });

  test('none twice in a form', async () => {
    await expectRefusal({ body: `${(await fields()).toString()}&claim=again`, headers: form }, 400);
    await expectRefusal({ body: `${(await fields()).toString()}&page=/editor&page=/editor`, headers: form }, 400);
  });

  test('none missing and none of another kind', async () => {
    for (const change of [
      { claim: undefined },
      { claim: { $ne: '' } },
      { claim: ['x'] },
      { claim: '   ' },
      { kind: 'rumour' },
      { revision: -1 },
      { revision: {} },
      { clientId: 'x' },
    ]) {
      await expectRefusal({ body: await json(change) }, 400);
    }
  });

  test('none over its limit', async () => {
    await expectRefusal({ body: await json({ claim: 'x'.repeat(301) }) }, 422);
    await expectRefusal({ body: await json({ elaboration: 'x'.repeat(2001) }) }, 422);
    await expectRefusal({ body: await json({ revision: 1e30 }) }, 422);
  });

  test('what the path says cannot be said otherwise in the body', async () => {
    const elsewhere = { slug: 'elsewhere', number: await cardNumber('F3') };
    const before = (await digestOfTables())['card'];
    const answer = await sendAsEditor({ body: await json(elsewhere) });
    if (answer.status === 200) {
      const other = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId('F3') } });
      expect(other.revision).toBe(1);
    } else {
      expect(answer.status).toBe(400);
      expect((await digestOfTables())['card']).toBe(before);
    }
  });

  test('a path that names no card of that kind is refused', async () => {
    for (const number of ['0', '-1', 'x', '1.5', '2147483647', '2147483648', '99999999999999999999']) {
      const answer = await sendAsEditor({ body: await json(), params: { slug: firstSlug, number } });
      expect([400, 404, 422], number).toContain(answer.status);
    }
  });
});

test('a refused form names its page, and has everything that was typed', async () => {
  const sent = await fields({ claim: 'x'.repeat(301) });
  sent.set('page', `/debates/${firstSlug}/cards/1/edit`);
  const answer = await sendAsEditor({ body: sent.toString(), headers: form });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('x-counterpoint-page')).toBe(`/debates/${firstSlug}/cards/1/edit`);
  const typed = Object.fromEntries([...sent].filter(([name]) => name !== 'page'));
  expect(await answer.json()).toMatchObject({ field: 'claim', values: typed });
});

test('a cookie that is nobody’s, expired or of another server is a visitor’s', async () => {
  for (const token of ['x'.repeat(32), '', 'short', `${'x'.repeat(31)}%`, (await newPerson()).token]) {
    await expectRefusal({ body: await json(), headers: { cookie: `counterpoint=${token}` } }, 403);
  }
});
