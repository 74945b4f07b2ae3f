import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { findAddress, similarAddress } from '../../../lib/search/asking';
import { generateDebate } from '../../support/generate';
import { randomFrom, type Random } from '../../support/generated/random';
import type { Effort } from '../effort';
import { plainRow, type Row } from '../row';
import type { Site } from '../site';
import { spreadOf } from '../spread';
import { ask } from '../whole-answer';

/** Debates of 10,000 cards besides the one that is searched: more than a hint that looks at all of them could bear. */
const others = 9;
const goal = { is: 'at most', value: 100 } as const;

/**
 * How long a hint and a picker take in a debate of 10,000 cards, as a browser asks. In the full run 90,000 cards of
 * other debates stand in the same tables. Their phrases repeat far more than people's do: the worst case for trigrams.
 */
export async function measureSearchTime(site: Site, effort: Effort): Promise<Row[]> {
  const isFull = effort.rounds > 3;
  for (let other = 0; isFull && other < others; other += 1) {
    await loadDebate(generateDebate({ cards: 10_000, seed: 100 + other, slug: `generated-other-${String(other)}` }));
  }
  await database().pool.query('VACUUM (ANALYZE)');
  const random = randomFrom(11);
  const claims = site.large.cards.map(({ claim }) => claim);
  const typed = Array.from({ length: effort.pages * 4 }, () => random.pick(claims));
  const among = isFull ? 'among 100,000' : 'alone';
  return [
    ...(await time(
      site,
      `hint while a claim is typed, ${among}`,
      typed.map((claim) => similarAddress(site.large.slug, halfTyped(random, claim))),
    )),
    ...(await time(
      site,
      `picker, ${among}`,
      typed.map((claim) => findAddress(site.large.slug, sought(random, claim))),
    )),
  ];
}

async function time({ port }: Site, what: string, addresses: readonly string[]): Promise<Row[]> {
  for (const address of addresses.slice(0, 10)) await ask(port, address, {});
  const times: number[] = [];
  for (const address of addresses) times.push((await timesOf(port, address)).median);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN;
  return [
    plainRow(at(0.5), {
      what: `10,000 cards: ${what}, median`,
      unit: 'ms',
      goal,
      remarks: [`longest ${at(1).toFixed(0)} ms of ${times.length}`],
    }),
    plainRow(at(0.95), { what: `10,000 cards: ${what}, 95th of 100`, unit: 'ms', goal }),
  ];
}

/** Three times each, of which the middle one counts: what is asked is judged, not what else the machine did. */
async function timesOf(port: number, address: string) {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    await ask(port, address, {});
    rounds.push(performance.now() - began);
  }
  return spreadOf(rounds);
}

/** A claim up to some word, with one letter slipped. */
function halfTyped(random: Random, claim: string): string {
  const end = random.whole(Math.ceil(claim.length / 2), claim.length);
  const slip = random.whole(1, end - 1);
  return claim.slice(0, slip) + claim.slice(slip + 1, end);
}

/** A number, the beginning of some words, a part of one, or words with a slip. */
function sought(random: Random, claim: string): string {
  if (random.chance(0.1)) return String(random.whole(1, 10_000));
  const start = random.whole(0, Math.max(0, claim.length - 20));
  const part = claim
    .slice(random.chance(0.3) ? start : claim.lastIndexOf(' ', start) + 1)
    .slice(0, random.whole(2, 30));
  return random.chance(0.3) ? halfTyped(random, `${part} x`) : part;
}
