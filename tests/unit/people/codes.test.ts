import { beforeAll, describe, expect, test } from 'vitest';
import { codeHash, codeLength, codeOf, joinCode, readCode } from '../../../lib/people/codes';
import { newId } from '../../../lib/id';

beforeAll(() => {
  process.env['COUNTERPOINT_SECRET'] = 'a secret of this test, long enough';
});

describe('a code to join by', () => {
  test('has six symbols up to 88 open discussions, and more beyond', () => {
    expect([1, 88, 89, 2751, 2752].map(codeLength)).toEqual([6, 6, 7, 7, 8]);
  });

  test('is known again by what the database keeps, and only by that', () => {
    const id = newId();
    const code = joinCode(id, 3, 7);
    expect(codeOf(id, 3, codeHash(code))).toBe(code);
    expect(codeOf(id, 4, codeHash(code))).toBeNull();
  });

  test('is another one with every turn, and says nothing without the secret', () => {
    const id = newId();
    expect(joinCode(id, 1, 6)).not.toBe(joinCode(id, 2, 6));
    const before = codeHash('ABCDEF');
    process.env['COUNTERPOINT_SECRET'] = 'another secret of this test, as long';
    expect(codeHash('ABCDEF')).not.toEqual(before);
  });

  test('is read however it is typed', () => {
    expect(readCode(' abc-def ')).toBe('ABCDEF');
    for (const wrong of ['', 'ABCDE', 'ABCDE0', 'ABCDEI', 'ABCDEFGHJK']) expect(readCode(wrong)).toBeNull();
  });
});
