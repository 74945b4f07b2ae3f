import { describe, expect, test } from 'vitest';
import { homesFirst, wantedLinks, withAncestors } from '../../../lib/boards/copying';

const link = (id: string, from: string, to: string, change: { home?: boolean; to_link_id?: string } = {}) => ({
  ...{ id, from_card_id: from, to_card_id: change.to_link_id === undefined ? to : null },
  ...{ to_link_id: null, home: true, ...change },
});

/** c answers b, b answers the thesis; u denies that c shows b. */
const links = [link('bt', 'b', 'thesis'), link('cb', 'c', 'b'), link('u', 'u', '', { to_link_id: 'cb' })];
const cards = ['u', 'c', 'b', 'thesis'].map((id) => ({ id }));

describe('copying a board', () => {
  test('each card comes after what it answers', () => {
    expect(homesFirst(cards, links).map(({ id }) => id)).toEqual(['thesis', 'b', 'c', 'u']);
  });

  test('a circle of homes, should there be one, is copied all the same', () => {
    const circle = [link('1', 'a', 'b'), link('2', 'b', 'a')];
    expect(homesFirst([{ id: 'a' }, { id: 'b' }], circle)).toHaveLength(2);
  });

  test('a card takes along all that it stands below', () => {
    expect(withAncestors(['u'], links)).toEqual(new Set(['u', 'c', 'b', 'thesis']));
    expect(withAncestors(['b'], links)).toEqual(new Set(['b', 'thesis']));
  });

  test('links come along whose ends do, and that are new; what others end on first', () => {
    const all = new Map(cards.map(({ id }) => [id, `${id}’`]));
    const known = new Map([['thesis', 'thesis’']]);
    expect(wantedLinks([...links].reverse(), all, known).map(({ id }) => id)).toEqual(['cb', 'bt', 'u']);
    expect(wantedLinks(links, new Map([...known, ['b', 'b’']]), known).map(({ id }) => id)).toEqual(['bt']);
    expect(wantedLinks(links, all, all)).toEqual([]);
  });
});
