import { expect, test } from 'vitest';
import { addressOf } from '../../../lib/debates/address';
import { newId } from '../../../lib/id';

test('a debate’s pages stand below its slug', () => {
  expect(addressOf('school-uniforms')).toBe('/debates/school-uniforms');
});

test('a discussion’s board stands among the discussions', () => {
  const id = newId();
  expect(addressOf(id)).toBe(`/discussions/${id}`);
});
