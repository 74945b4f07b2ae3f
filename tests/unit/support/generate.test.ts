import { describe, expect, test } from 'vitest';
import { debateParts, type DebateFile } from '../../../lib/exchange/debate-file';
import { faultsOf } from '../../../lib/exchange/references';
import { relations } from '../../../lib/cards/vocabulary';
import { generateDebate } from '../../support/generate';

const small = generateDebate({ cards: 100, seed: 7, slug: 'small' });
const large = generateDebate({ cards: 10_000, seed: 7, slug: 'large' });

describe('a generated debate', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generateDebate({ cards: 100, seed: 7, slug: 'small' })).toEqual(small);
    expect(generateDebate({ cards: 100, seed: 8, slug: 'small' })).not.toEqual(small);
  });

  test.each([30, 31, 57, 100, 333, 1_000, 10_000])(
    'is without fault at %i cards',
    (cards) => {
      for (const seed of [1, 2, 3]) {
        const debate = generateDebate({ cards, seed, slug: 'some' });
        expect(debate.positions.length + debate.cards.length).toBe(cards);
        expect(faultsOf(debate)).toEqual([]);
        expect(debate.positions.every(({ picks }) => picks.for.length + picks.against.length <= 4)).toBe(true);
      }
    },
    60_000,
  );

  test('has the form of files', () => {
    const { sources, cards, links, ...head } = large;
    expect(debateParts.head.parse(head)).toEqual(head);
    expect(debateParts.source.array().parse(sources)).toEqual(sources);
    expect(debateParts.card.array().parse(cards)).toEqual(cards);
    expect(debateParts.link.array().parse(links)).toEqual(links);
  });

  test('links two cards once at most, so that every link can be stored', () => {
    const homes = large.cards.map(({ id, answers }) => [id, answers].sort().join());
    const crossing = large.links.map(({ from, to }) => [from, to].sort().join());
    expect(new Set([...homes, ...crossing]).size).toBe(homes.length + crossing.length);
  });

  test('uses every relation, and links across for 30 % of its cards', () => {
    const used = new Set([...large.cards, ...large.links].map(({ relation }) => relation));
    expect([...used].sort()).toEqual([...relations].sort());
    expect(large.links).toHaveLength(3_000);
  });

  test('is up to 20 cards deep, and most cards have few answers', () => {
    const depths = depthsOf(large);
    expect(Math.max(...depths.values())).toBeGreaterThanOrEqual(12);
    expect(Math.max(...depths.values())).toBeLessThanOrEqual(20);
    const counts = [...answersByCard(large).values()];
    expect(counts.filter((count) => count > 4).length).toBeLessThan(counts.length / 50);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(20);
  });

  test('answers its theses more as it grows, but slowly', () => {
    const direct = ({ positions, cards }: DebateFile) =>
      cards.filter(({ answers }) => positions.some(({ thesis }) => thesis.id === answers)).length;
    expect(direct(large)).toBeGreaterThan(direct(small));
    expect(direct(large)).toBeLessThan(direct(small) * 3);
  });

  test('grounds about half of its cards in the same documents at every size', () => {
    const grounded = large.cards.filter(({ passages }) => passages.length > 0).length / large.cards.length;
    expect(grounded).toBeGreaterThan(0.45);
    expect(grounded).toBeLessThan(0.55);
    const sizes = ({ sources }: DebateFile) => sources.map(({ outline, text }) => [outline.length, text]);
    expect(sizes(large)).toEqual(sizes(small));
  });

  test('claims in several scripts, in 20 to 300 code points', () => {
    const claims = large.cards.map(({ claim }) => claim);
    for (const script of ['sc=Latin', 'sc=Greek', 'sc=Cyrillic', 'sc=Arabic', 'sc=Han', 'Extended_Pictographic']) {
      expect(claims.some((claim) => new RegExp(`\\p{${script}}`, 'u').test(claim))).toBe(true);
    }
    const lengths = claims.map((claim) => Array.from(claim).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(Math.max(...lengths)).toBeGreaterThan(250);
  });

  test('takes seconds at 100,000 cards', () => {
    const began = performance.now();
    expect(generateDebate({ cards: 100_000, seed: 7, slug: 'largest' }).links).toHaveLength(30_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});

function answersByCard({ cards, positions }: DebateFile): Map<string, number> {
  const theses = new Set(positions.map(({ thesis }) => thesis.id));
  const counts = new Map(cards.map(({ id }) => [id, 0]));
  for (const { answers } of cards) if (!theses.has(answers)) counts.set(answers, (counts.get(answers) ?? 0) + 1);
  return counts;
}

/** Cards stand in the file after what they answer. */
function depthsOf({ cards }: DebateFile): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, answers } of cards) depths.set(id, (depths.get(answers) ?? 0) + 1);
  return depths;
}
