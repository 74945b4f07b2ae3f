import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributions } from '../../../lib/annotations/vocabulary';
import { kinds } from '../../../lib/cards/vocabulary';
import { everyCard, filterRelations, isChoosing } from '../../../lib/filters/filter';
import {
  boardSelection,
  carriedSelection,
  choosingAddress,
  filteredAddress,
  selectionAddress,
  selectionIn,
  wholeGraph,
  withAnswers,
  withFilter,
} from '../../../lib/graph/selection';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9_999_999 }), { maxLength: 20 });
const sorted = numbers.map((all) => [...all].sort((a, b) => a - b));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((one) => one.normalize().trim())
  .filter((one) => !one.includes('\0'));
const filters = fc.record({
  kind: maybe(fc.constantFrom(...kinds)),
  relation: maybe(fc.constantFrom(...filterRelations)),
  speaker: maybe(fc.constantFrom(...attributions)),
  source: maybe(slug),
  actor: maybe(slug),
  passage: fc.constantFrom(null, 'with' as const, 'without' as const),
  documentsOnly: fc.boolean(),
  text,
});
const card = maybe(fc.integer({ min: 1, max: 9_999_999 }));
const selections = fc
  .record({
    filter: filters,
    levels: maybe(fc.integer({ min: 1, max: 20 })),
    opened: sorted,
    folded: sorted,
    card,
    around: fc.boolean(),
    page: fc.integer({ min: 1, max: 9_999 }),
  })
  .map((one) => ({ ...one, around: one.around && one.card !== null }));

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams);

test('an address brings back the selection that it was made from', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      expect(selectionIn(queryOf(selectionAddress('/x', selection)))).toEqual(selection);
    }),
  );
});

test('whatever an address says, it asks for something', () => {
  const names = ['kind', 'levels', 'open', 'fold', 'card', 'around', 'page', 'text', 'source', 'passage', 'only'];
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
      const selection = selectionIn(query);
      expect(selectionIn(queryOf(selectionAddress('/x', selection)))).toEqual(selection);
    }),
  );
});

test('what is nothing special has the view’s plain address', () => {
  expect(selectionAddress('/debates/x/outline', wholeGraph)).toBe('/debates/x/outline');
  expect(selectionAddress('/x', selectionIn({ levels: '0', open: 'a', card: '-1', kind: 'song' }))).toBe('/x');
});

test('an unfolded card is no longer folded, and the reader looks at it', () => {
  const folded = withAnswers(wholeGraph, 7, false);
  expect(folded).toMatchObject({ folded: [7], opened: [], card: 7 });
  expect(withAnswers(folded, 7, true)).toMatchObject({ folded: [], opened: [7], card: 7 });
});

test('a filter begins at its first page, and moves along to other views without what was unfolded', () => {
  const selection = withFilter({ ...wholeGraph, page: 3, opened: [4], card: 4 }, { kind: 'fact' });
  expect(selection).toMatchObject({ page: 1, opened: [4], filter: { kind: 'fact' } });
  expect(carriedSelection(selection)).toEqual({ ...wholeGraph, card: 4, filter: { ...everyCard, kind: 'fact' } });
});

test('a board keeps what is unfolded only of what a filter leaves', () => {
  const unfolded = { ...wholeGraph, opened: [4], folded: [5], levels: 3, card: 4, page: 2 };
  expect(boardSelection(unfolded)).toEqual({ ...wholeGraph, card: 4, page: 2 });
  const filtered = withFilter(unfolded, { kind: 'fact' });
  expect(boardSelection(filtered)).toEqual({ ...filtered, levels: null });
});

test('the form that filters a page is asked for in its address, with all else that is chosen', () => {
  const address = choosingAddress('/x', { ...wholeGraph, card: 4 });
  expect(isChoosing(queryOf(address))).toBe(true);
  expect(selectionIn(queryOf(address))).toEqual({ ...wholeGraph, card: 4 });
  expect(isChoosing(queryOf(selectionAddress('/x', wholeGraph)))).toBe(false);
});

test('to a card the filter goes along, and nothing else', () => {
  const selection = { ...withFilter(wholeGraph, { kind: 'fact' }), card: 4, opened: [4] };
  expect(filteredAddress('/cards/7', selection)).toBe('/cards/7?kind=fact');
  expect(filteredAddress('/cards/7', { ...selection, filter: everyCard })).toBe('/cards/7');
});
