import { expect, test } from 'vitest';
import { inThePast, type Past } from '../../../lib/spaces/past';

const nothing: Past = { version: 7, changed: { card: [], link: [], annotation: [], debate_source: [] } };

test('a statement keeps its own parameters, and what is added comes after them', () => {
  const { text, values } = inThePast('SELECT FROM card WHERE id = $1 AND number = $2', ['a', 5], nothing);
  expect(values.slice(0, 3)).toEqual(['a', 5, 7]);
  const named = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
  expect(Math.max(...named)).toBe(values.length);
  expect(text).toContain('(SELECT FROM card WHERE id = $1 AND number = $2)');
});

test('the statement is the same whatever has changed, so that it is planned once', () => {
  const changed = { ...nothing.changed, card: [{ id: 'b' }], debate_source: [{ source_id: 's' }] };
  const [one, other] = [nothing, { version: 9, changed }].map((past) => inThePast('SELECT 1', [], past));
  expect(other?.text).toBe(one?.text);
  expect(other?.values).toContainEqual(['b']);
  expect(other?.values).toContainEqual(['s']);
});
