import { expect, test } from 'vitest';
import { z } from 'zod';
import { rejections } from '../../../lib/http/refusal';

const input = z.strictObject({ claim: z.string().max(5, 'at most 5 characters'), number: z.int() });

function malformed(value: unknown) {
  const parsed = input.safeParse(value);
  if (parsed.success) throw new Error('was meant to be malformed');
  return rejections.malformed(parsed.error);
}

test('a malformed input is refused without repeating what was sent', () => {
  const refusal = malformed({ claim: 'short', number: 'secret-value' });
  expect(refusal.status).toBe(400);
  expect(refusal.message).toContain('expected number');
  expect(refusal.message).not.toContain('secret-value');
});

test('words that are too long can be mended: 422, with the limit', () => {
  expect(malformed({ claim: 'too long', number: 1 })).toEqual({ status: 422, message: 'at most 5 characters' });
});

test('what is no object at all is refused like any other malformed input', () => {
  expect(malformed(7).status).toBe(400);
});

test('who writes too often is told how long to wait', () => {
  expect(rejections.tooOften(12)).toMatchObject({ status: 429, retryAfter: 12 });
  expect(rejections.tooOften(12).message).toContain('Wait 12 seconds');
});
