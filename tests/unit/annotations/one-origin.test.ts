import { expect, test } from 'vitest';
import { isOfOneOrigin } from '../../../lib/annotations/one-origin';

const backs = (originId: string, change: object = {}) => ({
  ...{ stance: 'backs', writtenByEditors: false, originId },
  ...change,
});

test('several passages of one origin count once; those of two do not', () => {
  expect(isOfOneOrigin([backs('a'), backs('a')])).toBe(true);
  expect(isOfOneOrigin([backs('a'), backs('b')])).toBe(false);
  expect(isOfOneOrigin([backs('a')])).toBe(false);
});

test('only what backs the card is looked at, and not what the editors wrote', () => {
  expect(isOfOneOrigin([backs('a'), backs('a'), backs('b', { stance: 'contradicts' })])).toBe(true);
  expect(isOfOneOrigin([backs('a'), backs('a'), backs('b', { writtenByEditors: true })])).toBe(true);
  expect(isOfOneOrigin([backs('a'), backs('a', { stance: 'context' })])).toBe(false);
});
