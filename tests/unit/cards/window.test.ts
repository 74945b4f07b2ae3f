import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Relation } from '../../../lib/cards/vocabulary';
import { answering, effectOf, pageNumber, pagesOf, takeTurns, windowOf } from '../../../lib/cards/window';

const answers = fc
  .array(fc.constantFrom(...answering), { maxLength: 40 })
  .map((relations) => relations.map((relation, id) => ({ relation, id })));
const of = (relation: Relation) => (answer: { relation: Relation }) => answer.relation === relation;

test('turns lose no answer and keep the editors’ order within each relation', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const taken = takeTurns(given);
      expect(taken).toHaveLength(given.length);
      for (const relation of answering) expect(taken.filter(of(relation))).toEqual(given.filter(of(relation)));
    }),
  );
});

test('for and against alternate, beginning with for, as long as both are left', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const pairs = Math.min(given.filter(of('supports')).length, given.filter(of('attacks')).length);
      const sides = takeTurns(given).map(({ relation }) => relation);
      for (let pair = 0; pair < pairs; pair += 1) {
        expect(sides.slice(2 * pair, 2 * pair + 2)).toEqual(['supports', 'attacks']);
      }
    }),
  );
});

test('conditions and background come after all that argues, conditions first', () => {
  const given = ['context', 'qualifies', 'attacks', 'context', 'supports'] as const;
  const sides = takeTurns(given.map((relation) => ({ relation }))).map(({ relation }) => relation);
  expect(sides).toEqual(['supports', 'attacks', 'qualifies', 'context', 'context']);
});

test('an attack on an attack helps', () => {
  expect(effectOf(['attacks'])).toBe('hurts');
  expect(effectOf(['attacks', 'attacks'])).toBe('helps');
  expect(effectOf(['attacks', 'supports'])).toBe('hurts');
});

test('one more attack turns the effect, one more support keeps it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Relation>('supports', 'attacks')), (relations) => {
      const effect = effectOf(relations);
      expect(effectOf([...relations, 'supports'])).toBe(effect);
      expect(effectOf([...relations, 'attacks'])).toBe(effect === 'helps' ? 'hurts' : 'helps');
    }),
  );
});

test.each(['qualifies', 'context', 'tension', 'restates', 'undercut'] as const)('%s leads to no effect', (relation) => {
  expect(effectOf(['supports', relation, 'attacks'])).toBeNull();
});

test('a window’s pages follow each other without gap or overlap', () => {
  const [first, second, third] = [1, 2, 3].map((page) => windowOf('board', page));
  expect(first?.skip).toBe(0);
  expect(second?.skip).toBe(first?.perRelation);
  expect(third?.skip).toBe(2 * (first?.perRelation ?? 0));
});

test.each([0, -1, 1.5, Number.NaN, Infinity])('page %s is the first page', (page) => {
  expect(windowOf('card', page).skip).toBe(0);
});

test.each([
  ['7', 7],
  ['9999', 9999],
  ['10000', 1],
  ['0', 1],
  ['-3', 1],
  ['2x', 1],
  ['', 1],
  [undefined, 1],
  [['2', '3'], 1],
])('the parameter %j asks for page %i', (parameter, page) => {
  expect(pageNumber(parameter)).toBe(page);
});

test('there are as many pages as the longest relation needs, and always one', () => {
  const window = windowOf('board', 1);
  const counts = (supports: number, attacks: number) =>
    new Map<Relation, number>([
      ['supports', supports],
      ['attacks', attacks],
    ]);
  expect(pagesOf(new Map(), window)).toBe(1);
  expect(pagesOf(counts(window.perRelation, 1), window)).toBe(1);
  expect(pagesOf(counts(1, window.perRelation + 1), window)).toBe(2);
});
