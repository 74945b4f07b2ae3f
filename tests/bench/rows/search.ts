import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery } from '../../../lib/search/schema';
import { generateDebate } from '../../support/generate';
import { itemAt, randomFrom, type Random } from '../../support/generated/random';
import type { Effort } from '../effort';
import { interleave } from '../interleave';
import { ratioRow, type Row } from '../row';

const goal = { is: 'at most', value: 0.1 } as const;

/**
 * The slowest of a hundred searches against the slowest of as many sequential scans for the same letters, over all cards
 * that the rows before have loaded: 100,000 in the full run. The scan only tells which claims, explanations, quotes and
 * notes hold the letters; it ranks nothing, marks nothing and knows no other form of a word. Each word is asked for once.
 */
export async function measureSearch(effort: Effort): Promise<Row[]> {
  const random = randomFrom(23);
  const rare = Array.from({ length: 120 }, () => inventWord(random));
  const debate = generateDebate({ cards: rare.length, seed: 23, slug: 'generated-rare' });
  const cards = debate.cards.map((card, at) => ({ ...card, claim: `${card.claim} ${itemAt(rare, at)}` }));
  await loadDebate({ ...debate, cards });
  await database().pool.query('VACUUM (ANALYZE)');
  const { rows } = await database().pool.query<{ count: number }>('SELECT count(*) FROM findable WHERE kind = $1', [
    'card',
  ]);
  const frequent = [...new Set(debate.cards.flatMap(({ claim }) => claim.split(' ')))].filter((word) =>
    /^[a-z]{4,20}$/.test(word),
  );
  const placed = rare.slice(0, cards.length);
  const kinds = [
    ['a rare word', () => random.pick(placed)],
    ['a frequent word', () => random.pick(frequent)],
    ['the beginning of a word', () => random.pick([...placed, ...frequent]).slice(0, random.whole(2, 5))],
    [
      'a misspelt word',
      () => withSlip(random, random.pick([...placed, ...frequent.filter(({ length }) => length > 5)])),
    ],
  ] as const;
  const found: Row[] = [];
  for (const [name, word] of kinds)
    found.push(await measure(name, word, { times: effort.pages * 3, cards: rows[0]?.count ?? 0 }));
  return found;
}

async function measure(
  name: string,
  word: () => string,
  { times, cards }: { times: number; cards: number },
): Promise<Row> {
  const ours: number[] = [];
  const scans: number[] = [];
  await interleave(times, {
    ours: async () => keep(ours, await timeOf(() => search(visitor, searchQuery.parse({ q: word() })))),
    denominator: async () => keep(scans, await timeOf(() => database().pool.query(scan, [`%${word()}%`]))),
  });
  const pair = { ours: slowest(ours, times), denominator: slowest(scans, times) };
  return ratioRow([pair], {
    ...{ what: `search for ${name}, 99th of 100`, unit: 'ms', against: 'sequential scan', goal },
    remarks: [`${cards.toLocaleString('en-GB')} cards`],
  });
}

const scan = `
  SELECT r.card_id AS id FROM card_revision r WHERE r.claim ILIKE $1 OR r.elaboration ILIKE $1
  UNION ALL SELECT r.annotation_id FROM annotation_revision r WHERE r.exact ILIKE $1 OR r.note ILIKE $1`;

const keep = (times: number[], time: number) => times.push(time);

/** Of the last so many: those before warmed up. */
function slowest(times: readonly number[], counted: number): number {
  const sorted = times.slice(-counted).sort((a, b) => a - b);
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? NaN;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** One that can be said, and that nothing else has. */
function inventWord(random: Random): string {
  const syllable = () => random.pick('b d f g k l m n p r s t v z'.split(' ')) + random.pick('a e i o u'.split(' '));
  return Array.from({ length: random.whole(4, 6) }, syllable).join('');
}

/** A letter left out, or two swapped, not at the beginning. */
function withSlip(random: Random, word: string): string {
  const at = random.whole(1, word.length - 2);
  const rest = word.slice(at + 2);
  return random.chance(0.5)
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + rest;
}
