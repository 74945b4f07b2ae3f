import { expect, test } from 'vitest';
import { expressionsOf } from '../../hostile/expressions';
import { pumpsOf } from '../../hostile/pumped';

/** As long as the largest body that is taken: what is cut shorter first does not rely on that. */
const longest = 256 * 1024;
const mostMilliseconds = 50;

/** @returns the first length that takes too long, with how it begins; null when none does */
function tooLong(expression: RegExp): string | null {
  for (const pump of pumpsOf(expression)) {
    // In steps that are small at first, so that one that would never end is found while it still does.
    for (let length = 8; length <= longest; length = Math.max(length + 2, length * 3 - 128)) {
      const text = pump(length);
      if (milliseconds(expression, text) > mostMilliseconds) {
        return `${String(text.length)} signs, ${JSON.stringify(text.slice(0, 40))}`;
      }
    }
  }
  return null;
}

/** The shortest of three times: a machine that is busy is no fault of an expression. */
function milliseconds(expression: RegExp, text: string): number {
  let shortest = Infinity;
  for (let tries = 0; tries < 3 && shortest > mostMilliseconds; tries += 1) {
    const began = performance.now();
    // Looks everywhere, as `replace` and `split` do.
    text.replace(expression, '');
    shortest = Math.min(shortest, performance.now() - began);
  }
  return shortest;
}

test.each(['lib', 'components', 'app'])('no regular expression of %s is slow, whatever it reads', (folder) => {
  const slow = expressionsOf(folder).flatMap(({ place, expression }) => {
    const found = tooLong(expression);
    return found === null ? [] : [`${place} ${String(expression)}: ${found}`];
  });
  expect(slow).toEqual([]);
});

test.each([
  ['a repetition in a repetition', /^(?:a+)+$/],
  ['in words with a choice', /^(?:\w|[a-z])*!$/],
  ['two neighbours that take the same', /^\s*a?\s*,$/],
  ['a search that begins at every blank', /\s+$/],
  ['one with something before', /\s*;\s*q=/],
  ['one that looks for an end in vain', /<script\b([^<>]*)>([^]*?)<\/script>/g],
  ['in a look ahead', /(?=(?:[a-z]+)*\d)x/],
  ['of letters', /(?:\p{L}\p{M}*)+\d/u],
])('a slow one is found: %s', (_, expression) => {
  expect(tooLong(expression)).not.toBeNull();
});
