import { expect, test } from 'vitest';
import { kindOfError } from '../../../lib/server/kind-of-error';

const words = 'Secret words of a reader\n    at lib/words/of-a-reader.ts:7';

class Refused extends Error {
  override readonly name = 'Refused';
  readonly code = '42P01';
}

test('an error is told by its name, its code and the place that threw it, never by its words', () => {
  const error = new Refused(words);
  error.stack = `Refused: ${words}\n    at carry (file:///srv/counterpoint/lib/standings/commands.ts:17:9)\n    at x`;
  expect(kindOfError(error)).toBe('Refused 42P01 at lib/standings/commands.ts:17');
});

test('what has no code or no place of ours is told without', () => {
  expect(kindOfError(new TypeError(words))).toBe('TypeError');
  expect(kindOfError(Object.assign(new Error(words), { code: words, stack: undefined }))).toBe('Error');
  expect(kindOfError(words)).toBe('something that is no error');
});
