import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, type Answerable, type Pupil } from '../../../lib/assignments/assign';

interface Room {
  readonly pupils: Pupil[];
  readonly cards: Answerable[];
  readonly isOther: (pupil: string, card: string) => boolean;
}

/** Pupils who wrote some of the cards, and cards of two views. */
function rooms(most: { readonly pupils: number; readonly cards: number; readonly wants: number }) {
  const { integer, array, boolean, record } = fc;
  return record({
    sides: array(boolean(), { minLength: 1, maxLength: most.pupils }),
    cards: array(record({ by: integer({ min: -1, max: most.pupils }), side: boolean() }), { maxLength: most.cards }),
    wants: integer({ min: 1, max: most.wants }),
  }).map(({ sides, cards, wants }): Room => {
    const own = (pupil: number) => cards.flatMap(({ by }, at) => (by === pupil ? [`card ${String(at)}`] : []));
    return {
      pupils: sides.map((_, at) => ({ id: `pupil ${String(at)}`, wants, not: new Set(own(at)) })),
      cards: cards.map((_, at) => ({ id: `card ${String(at)}`, given: 0 })),
      isOther: (pupil, card) => sides[Number(pupil.slice(6))] !== cards[Number(card.slice(5))]?.side,
    };
  });
}

const run = ({ pupils, cards, isOther }: Room, seed = 'seed') => assign(pupils, cards, { isOther, seed });

function loadsOf({ cards }: Room, given: ReturnType<typeof run>): number[] {
  return cards.map(({ id }) => given.filter(({ card }) => card === id).length);
}

describe('assigning', () => {
  test('gives nobody their own card, or one twice, and everybody as many as there are for them', () => {
    fc.assert(
      fc.property(rooms({ pupils: 12, cards: 20, wants: 3 }), (room) => {
        const given = run(room);
        for (const { id, wants, not } of room.pupils) {
          const theirs = given.filter(({ pupil }) => pupil === id).map(({ card }) => card);
          expect(theirs.filter((card) => not.has(card))).toEqual([]);
          expect(new Set(theirs).size).toBe(theirs.length);
          expect(theirs).toHaveLength(Math.min(wants, room.cards.length - not.size));
        }
      }),
    );
  });

  test('is the same for the same seed, whatever the order in which it is asked', () => {
    fc.assert(
      fc.property(rooms({ pupils: 8, cards: 10, wants: 2 }), fc.string(), (room, seed) => {
        const sorted = (of: Room) =>
          run(of, seed)
            .map(({ pupil, card }) => `${pupil} ${card}`)
            .sort();
        expect(sorted({ ...room, pupils: [...room.pupils].reverse() })).toEqual(sorted(room));
      }),
    );
  });

  test('is as even as any assignment can be, so that every card is given where there are hands enough', () => {
    fc.assert(
      fc.property(rooms({ pupils: 4, cards: 4, wants: 2 }), (room) => {
        const unevenness = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0);
        expect(unevenness(loadsOf(room, run(room)))).toBe(Math.min(...allLoads(room).map(unevenness)));
      }),
    );
  });

  test('brings no card two more than another in a class whose pupils wrote one card each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 3 }), (count, wants) => {
        const names = Array.from({ length: count }, (_, at) => String(at));
        const pupils = names.map((id) => ({ id, wants, not: new Set([`by ${id}`]) }));
        const cards = names.map((id) => ({ id: `by ${id}`, given: 0 }));
        const room = {
          pupils,
          cards,
          isOther: (pupil: string, card: string) => (Number(pupil) + Number(card.slice(3))) % 2 === 1,
        };
        const loads = loadsOf(room, run(room));
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('gives all of a class of two halves what the other half wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 15 }), fc.string(), (half, seed) => {
        const names = Array.from({ length: half * 2 }, (_, at) => String(at));
        const pupils = names.map((id) => ({ id, wants: 2, not: new Set([`by ${id}`]) }));
        const cards = names.map((id) => ({ id: `by ${id}`, given: 0 }));
        const isOther = (pupil: string, card: string) => (Number(pupil) + Number(card.slice(3))) % 2 === 1;
        const given = assign(pupils, cards, { isOther, seed });
        expect(given.filter(({ pupil, card }) => !isOther(pupil, card))).toEqual([]);
      }),
    );
  });

  test('gives whoever comes late the cards that fewest have', () => {
    const cards = [
      { id: 'a', given: 2 },
      { id: 'b', given: 1 },
      { id: 'c', given: 1 },
    ];
    const late = [{ id: 'late', wants: 2, not: new Set<string>() }];
    const given = assign(late, cards, { isOther: () => true, seed: 'x' });
    expect(given.map(({ card }) => card).sort()).toEqual(['b', 'c']);
  });

  test('of three hundred is done in a moment', () => {
    const names = Array.from({ length: 300 }, (_, at) => String(at));
    const pupils = names.map((id) => ({ id, wants: 2, not: new Set([`by ${id}`]) }));
    const cards = [...names, ...names.map((id) => `again ${id}`)].map((id) => ({ id: `by ${id}`, given: 0 }));
    const isOther = (pupil: string, card: string) => pupil.length === 3 && card.length % 2 === 0;
    const start = performance.now();
    expect(assign(pupils, cards, { isOther, seed: 'x' })).toHaveLength(600);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** The loads of all ways to give each pupil as many cards as there are for them. */
function allLoads({ pupils, cards }: Room): number[][] {
  const ways = pupils.map(({ wants, not }) => {
    const open = cards.flatMap(({ id }, at) => (not.has(id) ? [] : [at]));
    return choose(open, Math.min(wants, open.length));
  });
  const start = [cards.map(() => 0)];
  return ways.reduce<number[][]>(
    (before, chosen) =>
      before.flatMap((loads) => chosen.map((some) => loads.map((load, at) => load + (some.includes(at) ? 1 : 0)))),
    start,
  );
}

function choose(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return from.flatMap((one, at) => choose(from.slice(at + 1), count - 1).map((rest) => [one, ...rest]));
}
