import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { generateDebate } from '../../support/generate';
import { itemAt, randomFrom, type Random } from '../../support/generated/random';
import { startChild } from '../child';
import type { Effort } from '../effort';
import { ratioRow, type Row } from '../row';
import { searched } from '../search/task';

const goal = { is: 'at most', value: 0.1 } as const;

/** So many searches go before those that count. */
const warmUps = 20;

/**
 * The 99th of a hundred searches against the 99th of as many sequential scans for the same letters, over all cards that
 * the rows before have loaded: 100,000 in the full run. The scan only counts which claims, explanations, quotes and notes
 * hold the letters; it ranks nothing, marks nothing and knows no other form of a word.
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
  const child = await startChild(new URL('../search/program.ts', import.meta.url));
  try {
    const found: Row[] = [];
    for (const [name, word] of kinds) {
      const words = Array.from({ length: warmUps + effort.pages * 5 }, word);
      const { ours, scans } = await child.ask({ words, warmUps }, searched);
      found.push(
        ratioRow([{ ours: slowest(ours), denominator: slowest(scans) }], {
          ...{ what: `search for ${name}, 99th of 100`, unit: 'ms', against: 'sequential scan', goal },
          remarks: [`${(rows[0]?.count ?? 0).toLocaleString('en-GB')} cards, ${ours.length} searches`],
        }),
      );
    }
    return found;
  } finally {
    await child.stop();
  }
}

function slowest(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.99 * sorted.length) - 1] ?? NaN;
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
