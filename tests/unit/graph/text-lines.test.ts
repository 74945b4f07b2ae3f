import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, isFromRight, widthOf, type LineStyle } from '../../../lib/graph/text-lines';

const style = { lettering: 'claim', size: 16, width: 240 } as const satisfies LineStyle;
const scripts = ['abc fgh -', 'жщ шюя ', '数据主权、（云）', 'بيانات عامة ', 'संप्रभुता का ', 'ΑΩ και ', 'é̈ ﷽ 👩‍🏫 '].map(
  (script) => Array.from(script),
);
const text = fc
  .array(fc.oneof(...scripts.map((letters) => fc.constantFrom(...letters)), fc.string({ unit: 'grapheme' })), {
    maxLength: 200,
  })
  .map((pieces) => pieces.join(''));
const solid = (value: string) => value.replace(/\s/gu, '');

test('no line is wider than it may be, in whatever script', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 400 }), (value, width) => {
      for (const line of breakLines(value, { ...style, width })) {
        const isOneLetter = Array.from(new Intl.Segmenter('und').segment(line)).length <= 1;
        if (!isOneLetter) expect(widthOf(line, style)).toBeLessThanOrEqual(width + 1e-6);
      }
    }),
  );
});

test('no letter is lost, and none changes its place', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(solid(breakLines(value, style).join(''))).toBe(solid(value));
    }),
  );
});

test('lines break after words and hyphens, and take what fits', () => {
  expect(breakLines('A label on procurement is not a market-share guarantee', { ...style, width: 150 })).toEqual([
    'A label on',
    'procurement is not',
    'a market-share',
    'guarantee',
  ]);
  expect(breakLines('', style)).toEqual(['']);
});

test('Chinese breaks between any two signs, but no line begins with a comma', () => {
  const lines = breakLines('数据主权、云计算、人工智能、芯片、开放模型，以及公共采购。', { ...style, width: 100 });
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => /^[、，。]/.test(line))).toEqual([]);
});

test('what is more than may stand there ends with an ellipsis, within the width', () => {
  fc.assert(
    fc.property(text, (value) => {
      const all = breakLines(value, style);
      const lines = breakLines(value, { ...style, most: 2 });
      expect(lines.length).toBe(Math.min(2, all.length));
      if (all.length > 2) expect(lines[1]?.endsWith('…')).toBe(true);
      for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(Math.max(240, 40));
    }),
  );
});

test('the side on which a text begins is that of its first letter', () => {
  expect(['سيادة', '12 שלום', 'Data', '数据', '…'].map(isFromRight)).toEqual([true, true, false, false, false]);
});
