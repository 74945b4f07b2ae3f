import { expect, test } from 'vitest';
import type { CardView } from '../../../lib/cards/view';
import { inOrderOf, linksBetween, merged, nodesOf, onceEach, withoutBelow, type Row } from '../../../lib/graph/graph';

const card = (id: string): CardView => ({
  ...{ id, number: 1, isHidden: false, revision: 1, kind: 'fact', claim: id, elaboration: null, proposalId: null },
  ...{ isOwn: false, isEmptied: false, answers: 0, thesisOf: null, passages: [] },
});
const row = (cardId: string, parentId: string | null): Row => ({
  ...{ cardId, parentId, number: 1, parentNumber: null, undercuts: null },
  linkId: parentId === null ? null : `l-${cardId}`,
  relation: parentId === null ? null : 'supports',
});
const cards = (...ids: string[]) => new Map(ids.map((id) => [id, card(id)]));

test('a node knows how many answers are not shown, and whether the filter means it', () => {
  const rows = [row('t', null), row('a', 't'), row('b', 't')];
  const nodes = nodesOf(rows, cards('t', 'a', 'b'), new Map([['t', 5]]), new Set(['a']));
  expect(nodes.map(({ id, children, hidden, isMeant }) => [id, children, hidden, isMeant])).toEqual([
    ['t', 5, 3, false],
    ['a', 0, 0, true],
    ['b', 0, 0, false],
  ]);
});

test('what stands below a card that is not seen is a root', () => {
  const rows = [row('t', null), row('a', 't'), row('b', 'a')];
  const nodes = nodesOf(rows, cards('t', 'b'), new Map(), null);
  expect(nodes.map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([
    ['t', null, 0],
    ['b', null, 0],
  ]);
});

test('a link goes with its ends, and an undercut with the link that it ends on', () => {
  const plain = { relation: 'supports', toLink: null, home: false } as const;
  const links = [
    { ...plain, id: 'l1', from: 'a', to: 'b' },
    { ...plain, id: 'l2', from: 'a', to: 'gone' },
    { ...plain, id: 'u1', relation: 'undercut', from: 'b', to: null, toLink: 'l1' } as const,
    { ...plain, id: 'u2', relation: 'undercut', from: 'b', to: null, toLink: 'l2' } as const,
  ];
  expect(linksBetween(links, cards('a', 'b')).map(({ id }) => id)).toEqual(['l1', 'u1']);
});

test('rows of two walks are one list, each card once and the wanted ones first', () => {
  const rows = merged([row('a', null), row('b', null)], [row('b', 'a'), row('c', 'a')]);
  expect(rows.map(({ cardId, parentId }) => [cardId, parentId])).toEqual([
    ['a', null],
    ['b', null],
    ['c', 'a'],
  ]);
  expect(inOrderOf(rows, ['c', 'b']).map(({ cardId }) => cardId)).toEqual(['c', 'b', 'a']);
});

test('a card that comes twice stands where it comes first', () => {
  const rows = [row('t', null), row('a', 't'), row('b', 't'), row('a', 'b')];
  expect(onceEach(rows)).toEqual(rows.slice(0, 3));
});

test('below a folded card nothing is left, in whatever order the rows come', () => {
  const rows = [row('c', 'b'), row('t', null), row('b', 'a'), row('a', 't')].map((one, at) => ({ ...one, number: at }));
  const left = (folded: number) => withoutBelow(rows, new Set([folded])).map(({ cardId }) => cardId);
  expect(left(3)).toEqual(['t', 'a']);
  expect(left(0)).toEqual(['c', 't', 'b', 'a']);
  expect(left(1)).toEqual(['t']);
});
