import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormState, writeFormState } from '../../../lib/http/form-state';

const header = async (state: unknown) => writeFormState(Buffer.from(JSON.stringify(state)));

test('everything typed comes back, in any script', async () => {
  const values = fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    fc.string({ unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), values, async (message, typed) => {
      expect(readFormState(await header({ message, field: 'claim', values: typed }))).toEqual({
        message,
        field: 'claim',
        values: typed,
      });
    }),
  );
});

test('20,000 characters come back whole', async () => {
  const claim = '𝄞'.repeat(20_000);
  expect(readFormState(await header({ message: 'Too long', values: { claim } }))?.values['claim']).toBe(claim);
});

test('a page that is opened afresh has no state', () => {
  expect(readFormState(null)).toBeNull();
});

test.each([{}, { message: 'no values' }, { message: 'a', values: { claim: 1 } }, [], 'text'])(
  '%j is no form’s state',
  async (state) => {
    expect(readFormState(await header(state))).toBeNull();
  },
);

test('what no header has room for is told apart, however it is put', async () => {
  const noise = Array.from({ length: 5_000_000 }, () => String.fromCharCode(33 + Math.random() * 90)).join('');
  expect(await header({ message: null, values: { noise } })).toBeNull();
});
