import { expect, test } from 'vitest';
import { correctedQuestion } from '../../../lib/search/correction';
import { readQuestion, writeQuestion } from '../../../lib/search/question';

const corrected = (typed: string, ...alike: { place: number; alike: string[] }[]) => {
  const question = correctedQuestion(readQuestion(typed), alike);
  return question === null ? null : writeQuestion(question);
};

test('what no text has is replaced by what was probably meant; all else stays as it was typed', () => {
  expect(corrected('open modles -state', { place: 1, alike: ['models', 'modes'] })).toBe('open models -state');
  expect(corrected('oepn modles', { place: 0, alike: ['open'] }, { place: 1, alike: ['models'] })).toBe('open models');
});

test('what is quoted is not replaced; where nothing is, there is no other question', () => {
  expect(corrected('"modles"', { place: 0, alike: ['models'] })).toBeNull();
  expect(corrected('modles', { place: 0, alike: ['quarry'] })).toBeNull();
  expect(corrected('modles')).toBeNull();
});
