import { expect, test } from 'vitest';
import { runsRightToLeft } from '../../../components/briefings/direction';

test.each([
  ['النموذج مفتوح.', true],
  ['“שלום”', true],
  ['1. مرحبا', true],
  ['A model, نموذج', false],
  ['模型', false],
  ['42 %', false],
  ['', false],
])('%s', (text, rightToLeft) => {
  expect(runsRightToLeft(text)).toBe(rightToLeft);
});
