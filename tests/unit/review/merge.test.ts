import { expect, test } from 'vitest';
import { mergeSteps, type Merging } from '../../../lib/review/merge';

const nothing: Merging = {
  ...{ cardId: 'c', intoId: 't', seq: 9, links: [], linksThere: [], passages: [], passagesThere: [], ratings: [] },
  ...{ ratersThere: new Set(), nextAnswer: 5, nextPassage: 3 },
};
const link = (id: string, fromCardId: string, toCardId: string | null, more: object = {}) => ({
  ...{ id, fromCardId, toCardId, toLinkId: null, relation: 'supports' as const, home: false, waitsWithIt: false },
  ...more,
});
const passage = (id: string, paragraph: number, waitsWithIt = false) => ({
  ...{ id, sourceId: 's', paragraph, startsAt: null, endsAt: null, stance: 'backs', waitsWithIt },
});

test('what answers the card answers the other one, at home as before and after what answers that', () => {
  const links = [link('l1', 'a', 'c', { home: true }), link('l2', 'b', 'c')];
  expect(mergeSteps({ ...nothing, links })).toEqual([
    { table: 'link', id: 'l1', row: { from_card_id: 'a', to_card_id: 't', home: true, ordinal: 5 } },
    { table: 'link', id: 'l2', row: { from_card_id: 'b', to_card_id: 't', home: false, ordinal: 6 } },
  ]);
});

test('what the card answers, the other one answers too, and is published, but not at home', () => {
  const links = [link('l', 'c', 'x', { home: true, waitsWithIt: true })];
  const row = { from_card_id: 't', to_card_id: 'x', home: false, published_seq: 9 };
  expect(mergeSteps({ ...nothing, links })).toEqual([{ table: 'link', id: 'l', row }]);
});

test('a link between the two, and one that is there already, stay behind, before anything moves', () => {
  const links = [
    link('moves', 'a', 'c'),
    link('itself', 'c', 't', { home: true }),
    link('twice', 'b', 'c'),
    link('undirected', 'c', 'x', { relation: 'tension' }),
  ];
  const linksThere = [link('there', 'b', 't'), link('also', 't', 'x', { relation: 'tension' })];
  expect(mergeSteps({ ...nothing, links, linksThere }).map(({ id, row }) => [id, 'withdrawn_seq' in row])).toEqual([
    ['itself', true],
    ['twice', true],
    ['undirected', true],
    ['moves', false],
  ]);
});

test('relations that read the same from either end are stored with the smaller id first', () => {
  const links = [link('l', 'c', 'd', { relation: 'restates' })];
  expect(mergeSteps({ ...nothing, links })[0]?.row).toMatchObject({ from_card_id: 'd', to_card_id: 't' });
});

test('passages move to the end, are published if they waited, and are not there twice', () => {
  const passages = [passage('same', 1, true), passage('p1', 2, true), passage('p2', 3)];
  expect(mergeSteps({ ...nothing, passages, passagesThere: [passage('there', 1)] })).toEqual([
    { table: 'annotation', id: 'same', row: { withdrawn_seq: 9 } },
    { table: 'annotation', id: 'p1', row: { card_id: 't', ordinal: 3, published_seq: 9 } },
    { table: 'annotation', id: 'p2', row: { card_id: 't', ordinal: 4 } },
  ]);
});

test('a rating moves as one of an earlier wording, unless its author has rated the other card', () => {
  const ratings = [
    { id: 'r1', authorId: 'one' },
    { id: 'r2', authorId: 'two' },
  ];
  expect(mergeSteps({ ...nothing, ratings, ratersThere: new Set(['two']) })).toEqual([
    { table: 'rating', id: 'r1', row: { card_id: 't', revision: 0 } },
  ]);
});
