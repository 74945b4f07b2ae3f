import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, likelyHits, markHits, wordsIn, type Piece } from '../../../lib/search/marked';

const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const hitsIn = (pieces: readonly Piece[]) => pieces.filter(({ isHit }) => isHit).map(({ text }) => text);

test('words are marked as they stand in the text, whatever their accents', () => {
  const pieces = markHits('L’État compte; les états (ÉTAT) aussi.', new Set(['etat', 'etats']), ['état']);
  expect(hitsIn(pieces)).toEqual(['État', 'états', 'ÉTAT']);
});

test('in a script without spaces only what was sought is marked', () => {
  expect(hitsIn(markHits('欧洲的数字主权与数字', new Set(), ['数字', '主权']))).toEqual(['数字主权', '数字']);
});

test('only words that begin alike may be forms of what was sought', () => {
  expect(likelyHits(wordsIn('Electing elections, an École!'), ['elect', 'école'])).toEqual([
    'electing',
    'elections',
    'ecole',
  ]);
});

const anything = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '公', '🌍', ',', '\n'), maxLength: 900 });

test('the pieces are the text, and neighbours differ', () => {
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 3 }), (text, sought) => {
      const pieces = markHits(text, new Set(sought.flatMap(wordsIn)), sought);
      expect(whole(pieces)).toBe(text);
      for (const [at, piece] of pieces.entries()) expect(piece.isHit).not.toBe(pieces[at + 1]?.isHit);
    }),
  );
});

describe('an excerpt', () => {
  test('of a short text is all of it', () => {
    const pieces = markHits('A short text.', new Set(['short']), ['short']);
    expect(excerptOf(pieces)).toEqual(pieces);
  });

  test('shows the first hit, between words, and no half characters', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const pieces = markHits(`${before} sought ${after}`, new Set(['sought']), ['sought']);
        const excerpt = excerptOf(pieces);
        expect(hitsIn(excerpt)).toContain('sought');
        expect(whole(excerpt).length).toBeLessThan(260);
        expect(whole(excerpt).isWellFormed()).toBe(true);
      }),
    );
  });
});
