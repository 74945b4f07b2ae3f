import { afterEach, expect, test, vi } from 'vitest';
import { getJson, sendForm } from '../../../components/ui/ask';

afterEach(() => vi.unstubAllGlobals());

function answering(answer: () => Response): void {
  vi.stubGlobal('fetch', () => new Promise((resolve) => resolve(answer())));
}

const json = (value: unknown, status = 200, headers = {}) => Response.json(value, { status, headers });

test.each([
  ['done', () => json({ revision: 2, next: '/a' }), { kind: 'done', next: '/a' }],
  [
    'refused at a field',
    () => json({ message: 'No.', field: 'claim' }, 422),
    { kind: 'refused', status: 422, message: 'No.', field: 'claim' },
  ],
  [
    'refused as a whole',
    () => json({ message: 'No.' }, 403),
    { kind: 'refused', status: 403, message: 'No.', field: null },
  ],
  [
    'too often',
    () => json({ message: 'Wait.' }, 429, { 'retry-after': '12' }),
    { kind: 'later', seconds: 12, mayBeDone: false },
  ],
  ['starting again', () => json({}, 503), { kind: 'later', seconds: 5, mayBeDone: true }],
  ['much later', () => json({}, 503, { 'retry-after': '86400' }), { kind: 'later', seconds: 300, mayBeDone: true }],
  [
    'a date instead of seconds',
    () => json({}, 503, { 'retry-after': 'Tue, 24 Nov' }),
    { kind: 'later', seconds: 5, mayBeDone: true },
  ],
  ['another site’s page', () => new Response('<p>Log in to this Wi-Fi'), { kind: 'lost', reached: true }],
  ['another site’s data', () => json({ welcome: true }), { kind: 'lost', reached: true }],
  ['a refusal that is not ours', () => new Response('no', { status: 403 }), { kind: 'lost', reached: true }],
  ['a failure', () => json({ message: 'Failed.' }, 500), { kind: 'lost', reached: true }],
])('an answer is understood: %s', async (_, answer, understood) => {
  answering(answer);
  expect(await sendForm('/api/x', {})).toEqual(understood);
});

test('no network is no answer', async () => {
  answering(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await sendForm('/api/x', {})).toEqual({ kind: 'lost', reached: false });
  expect(await getJson('/api/x', String, new AbortController().signal)).toBeNull();
});

test('what is asked for comes as the caller understands it, or not at all', async () => {
  const { signal } = new AbortController();
  const parse = (value: unknown) => (Array.isArray(value) ? value.length : null);
  for (const [answer, found] of [
    [() => json([1, 2]), 2],
    [() => json({}), null],
    [() => json([1], 404), null],
    [() => new Response('<p>'), null],
  ] as const) {
    answering(answer);
    expect(await getJson('/api/x', parse, signal)).toBe(found);
  }
});
