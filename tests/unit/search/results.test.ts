import { expect, test } from 'vitest';
import { foundOf, inOrder, kindsSought, wordsOfRow, type CardRow, type FoundRow } from '../../../lib/search/results';
import { searchResults } from '../../../lib/search/schema';

const at = { slug: 'x', question: 'What?' };
const card: CardRow = {
  ...{ id: '1', ...at, number: 3, kind: 'fact', claim: 'Chips are rare.', elaboration: 'Few make chips.' },
  ...{ key: 'p', name: 'Build', isThesis: false },
};
const source = { id: '3', slug: 's', title: 'A paper', by: 'A. Writer', paragraph: null, text: null };
const rows: readonly FoundRow[] = [
  { is: 'card', ...card },
  { is: 'card', ...card, isThesis: true },
  { is: 'card', ...card, key: null, name: null, isThesis: null, elaboration: null },
  {
    ...{
      is: 'passage',
      id: '2',
      ...at,
      number: 3,
      claim: 'C',
      quote: 'Chips.',
      note: null,
      label: 'A',
      title: 'A paper',
    },
    ...{ sourceSlug: 's', paragraph: 8, attribution: 'direct', actor: null },
  },
  { is: 'source', ...source },
  { is: 'source', ...source, paragraph: 2, text: '# Chips' },
  { is: 'actor', id: '4', ...at, name: 'Chips Ltd', about: '', cards: [{ number: 3, claim: 'C' }] },
];

test('each leads to where it is read, and says where it stands', () => {
  const found = rows.map((row) => foundOf(row, new Set(['chips']), ['chips']));
  expect(found.map((one) => [one?.href, one?.place])).toEqual([
    ['/debates/x/cards/3', 'Card 3, under “Build”'],
    ['/debates/x/positions/p', 'Position “Build”'],
    ['/debates/x/cards/3', 'Card 3'],
    ['/sources/s?paragraph=8#passage-2', 'Passage, A paper ¶8'],
    ['/sources/s', 'Document'],
    ['/sources/s?paragraph=2#paragraph-2', 'Document, A paper ¶2'],
    ['/debates/x/cards/3', 'Speaker'],
  ]);
  const all = { results: found, total: found.length, isMore: false, corrected: null, missing: [] };
  expect(searchResults.safeParse(all).error).toBeUndefined();
});

test('what explains a claim is shown only where what was sought stands there', () => {
  expect(foundOf({ is: 'card', ...card }, new Set(['chips']), ['chips'])).toHaveProperty('more', [
    { text: 'Few make ', isHit: false },
    { text: 'chips', isHit: true },
    { text: '.', isHit: false },
  ]);
  expect(foundOf({ is: 'card', ...card }, new Set(['rare']), ['rare'])).toHaveProperty('more', null);
});

test('a paragraph that may not be read any more is not shown', () => {
  expect(foundOf({ is: 'source', ...source, paragraph: 2, text: null }, new Set(), [])).toBeNull();
});

test('the order is that of fitting, without what is gone', () => {
  const none = { passages: [], sources: [], actors: [] };
  const cards = [card, { ...card, id: '9' }];
  expect(inOrder([{ id: '9' }, { id: '7' }, { id: '1' }], { cards, ...none }).map(({ id }) => id)).toEqual(['9', '1']);
  expect(rows.map(wordsOfRow).every((words) => words.length > 0)).toBe(true);
});

test('a kind of claim is sought among cards alone', () => {
  expect(kindsSought({ kind: 'fact' })).toEqual(['card']);
  expect(kindsSought({ in: 'sources' })).toEqual(['source', 'paragraph']);
  expect(kindsSought({})).toHaveLength(5);
});
