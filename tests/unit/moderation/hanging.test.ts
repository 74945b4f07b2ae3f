import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hangingOn, type HangingLink } from '../../../lib/moderation/hanging';

const link = (id: string, from: string, to: string, more: Partial<HangingLink> = {}): HangingLink => ({
  ...{ id, from, to, toLink: null, home: true },
  ...more,
});

test('the answers below a card go with it, what is only linked to it stays', () => {
  const links = [
    link('1', 'a', 'thesis'),
    link('2', 'b', 'a'),
    link('3', 'c', 'thesis'),
    link('4', 'c', 'a', { home: false }),
  ];
  expect(hangingOn('a', links)).toEqual({ cards: ['a', 'b'], links: ['1', '2', '4'] });
  expect(hangingOn('b', links)).toEqual({ cards: ['b'], links: ['2'] });
});

test('who denies a link goes with it', () => {
  const links = [link('1', 'a', 'thesis'), { id: '2', from: 'u', to: null, toLink: '1', home: true }];
  expect(hangingOn('a', links)).toEqual({ cards: ['a', 'u'], links: ['1', '2'] });
});

const cards = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const someLinks = fc
  .array(
    fc.record({
      from: fc.constantFrom(...cards),
      to: fc.option(fc.constantFrom(...cards)),
      denied: fc.nat(8),
      home: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((rows) =>
    rows.map(({ from, to, denied, home }, at) => ({
      ...{ id: String(at), from, to, home },
      toLink: to === null ? String(denied) : null,
    })),
  );

test('nothing that stays ends on something that goes, whatever the links', () => {
  fc.assert(
    fc.property(someLinks, (links) => {
      const gone = hangingOn('a', links);
      const isGone = (id: string | null) => id !== null && (gone.cards.includes(id) || gone.links.includes(id));
      for (const { id, from, to, toLink } of links) {
        if (!gone.links.includes(id)) expect([from, to, toLink].some(isGone)).toBe(false);
      }
    }),
  );
});
