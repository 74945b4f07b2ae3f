import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormState } from '../../../lib/http/form-state';

const header = (state: unknown) => Buffer.from(JSON.stringify(state)).toString('base64url');

test('everything typed comes back, in any script', () => {
  const values = fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), values, (message, typed) => {
      expect(readFormState(header({ message, field: 'claim', values: typed }))).toEqual({
        message,
        field: 'claim',
        values: typed,
      });
    }),
  );
});

test('20,000 characters come back whole', () => {
  const claim = '𝄞'.repeat(20_000);
  expect(readFormState(header({ message: 'Too long', values: { claim } }))?.values['claim']).toBe(claim);
});

test('a page that is opened afresh has no state', () => {
  expect(readFormState(null)).toBeNull();
});

test.each([{}, { message: 'no values' }, { message: 'a', values: { claim: 1 } }, [], 'text'])(
  '%j is no form’s state',
  (state) => {
    expect(readFormState(header(state))).toBeNull();
  },
);
