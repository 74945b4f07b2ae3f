import { expect, test } from 'vitest';
import { addressOf, doorAt } from '../../../lib/debates/address';
import { newId } from '../../../lib/id';

test('a debate’s pages stand below its slug', () => {
  expect(addressOf('school-uniforms')).toBe('/debates/school-uniforms');
});

test('a discussion’s board stands among the discussions', () => {
  const id = newId();
  expect(addressOf(id)).toBe(`/discussions/${id}`);
});

test('what is done on a page of a board is sent to the same doors, whether a debate has it or a class', () => {
  expect(doorAt('/debates/school-uniforms/cards/3')).toBe('/api/debates/school-uniforms/cards/3');
  const id = newId();
  expect(doorAt(`/discussions/${id}/cards/3`)).toBe(`/api/debates/${id}/cards/3`);
});
