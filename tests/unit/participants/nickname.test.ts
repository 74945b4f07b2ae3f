import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, faultOf, lookOf } from '../../../lib/participants/nickname';

test('a name is kept without what cannot be seen', () => {
  expect(cleanName('  Mi​a‮ \t  Lou ')).toBe('Mia Lou');
  expect(cleanName('Zoe\u0308')).toBe('Zoë');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => cleanName(cleanName(typed)) === cleanName(typed)));
});

test('empty, overlong and piled-up names are refused, and names of any script are not', () => {
  for (const empty of ['', '​', '...', '👍']) expect(faultOf(cleanName(empty))).toBe('empty');
  expect(faultOf('x'.repeat(24))).toBeNull();
  expect(faultOf('x'.repeat(25))).toBe('too-long');
  expect(faultOf(cleanName(`Z${'\u0352'.repeat(9)}`))).toBe('unreadable');
  for (const fine of ['Łukasz', 'علي', 'प्रिया', '小明', 'R2 D2', 'Jo 🦦']) expect(faultOf(cleanName(fine))).toBeNull();
});

test('names that look the same are the same, and others are not', () => {
  for (const other of ['MIA LOU', 'mia-lou', 'Мia Lou'.replace('М', 'M'), 'Miа Lоu', 'Mía Lou', 'M1a L0u']) {
    expect(lookOf(other), other).toBe(lookOf('Mia Lou'));
  }
  expect(lookOf('Mia Lu')).not.toBe(lookOf('Mia Lou'));
});
