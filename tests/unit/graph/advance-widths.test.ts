import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { advanceWidths, measured, type Lettering } from '../../../lib/graph/advance-widths';
import { readFontFile } from '../../../lib/http/font-file';

const files: Readonly<Record<Lettering, string>> = {
  claim: 'source-serif-500.ttf',
  thesis: 'source-serif-600.ttf',
  label: 'inter-500.ttf',
  strong: 'inter-600.ttf',
};

test.each(Object.entries(files))('the widths for %s are those of the font that is shipped, %s', (lettering, file) => {
  const font = readFontFile(readFileSync(`components/ui/fonts/${file}`)) ?? expect.fail('no font');
  const widths = measured.map((codePoint) => {
    const glyph = font.glyphOf(codePoint);
    return glyph === 0 ? 0 : Math.ceil((font.advanceOf(glyph) * 1_000) / font.unitsPerEm);
  });
  expect(Object.entries(advanceWidths).find(([name]) => name === lettering)?.[1]).toEqual(widths);
});
