import { expect, test } from 'vitest';
import { findAlone, findStretch } from '../../../lib/sources/find-stretch';
import { indexText, unitAt, unitsOf } from '../../../lib/sources/indexed-text';

const twin = 'The lake is closed to boats from March to June.';
const other = 'The lake is closed to boats from April to June.';
const text = `Birds nest early here. ${twin} So the rangers ask.\n\nFurther south it is warmer. ${other} Nobody minds.`;
const before = indexText(text);

function found(words: string, now: string) {
  const [start, index] = [unitAt(before, text.indexOf(words)), indexText(now)];
  const candidate = findStretch({ start, end: start + words.length }, before, index);
  return candidate === null ? null : String.fromCodePoint(...index.units.slice(candidate.start, candidate.end));
}

test('each of two that are nearly the same is found in its own place, wherever that is now', () => {
  const turned = text.split('\n\n').reverse().join('\n\n');
  expect(found(twin, turned)).toBe(twin);
  expect(found(other, turned)).toBe(other);
});

test('one that is gone is not found in the other', () => {
  expect(found(twin, text.replace(twin, ''))).toBeNull();
  expect(found(other, text.replace(other, ''))).toBeNull();
  expect(found(twin, text.replace(twin, 'Nothing is known about the winter of that year.'))).toBeNull();
});

test('where two places are the same in words and surroundings, neither is taken', () => {
  const line = 'And so they sang again. ';
  const song = indexText(`${line.repeat(40)}The end.`);
  expect(findStretch({ start: 240, end: 263 }, song, indexText(`A song. ${line.repeat(40)}`))).toBeNull();
});

test('without the text before, one of two that are alike is not taken', () => {
  const sought = { prefix: unitsOf(''), quote: unitsOf(twin), suffix: unitsOf('') };
  expect(findAlone(sought, indexText(`Some words before. ${twin}`))).toMatchObject({ changed: 0 });
  expect(findAlone(sought, indexText(`${twin} Some words between the two of them. ${twin}`))).toBeNull();
});
