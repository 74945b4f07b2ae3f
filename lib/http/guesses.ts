import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** A code that somebody has typed or opened, and from which address. */
export interface Guess {
  readonly address: string;
  readonly code: string;
}

interface Guesses {
  /** Wrong ones in a minute: a class may mistype as one, and whoever tries them out gets nowhere. */
  readonly perAddress: RateLimiterMemory;
  readonly overAll: RateLimiterMemory;
  /** Right ones, by who found them: those are never held up. */
  readonly right: LRUCache<string, true>;
}

const perAddress = 30;
const overAll = 900;

declare global {
  /** Pages and doors are bundled apart, each with its own copy of a module: what they count together stands here. */
  var counterpointGuesses: Guesses | undefined;
}

function guesses(): Guesses {
  globalThis.counterpointGuesses ??= {
    perAddress: new RateLimiterMemory({ points: perAddress, duration: 60 }),
    overAll: new RateLimiterMemory({ points: overAll, duration: 60 }),
    right: new LRUCache({ max: 100_000, ttl: 12 * 3_600_000 }),
  };
  return globalThis.counterpointGuesses;
}

/**
 * The seconds to wait before another code may be tried from an address; null when it may be tried now, and always for
 * one that was right before from there. While an address has to wait, it is not told either whether a new code would be
 * right: else waiting would cost a guesser nothing.
 */
export async function secondsToGuess({ address, code }: Guess): Promise<number | null> {
  const { right, ...limits } = guesses();
  if (right.get(nameOf({ address, code })) === true) return null;
  const [ownWait, anyWait] = await Promise.all([
    secondsOf(limits.perAddress, address, perAddress),
    secondsOf(limits.overAll, 'all', overAll),
  ]);
  return ownWait ?? anyWait;
}

/** Counts a wrong code; remembers a right one. */
export async function noteGuess({ address, code }: Guess, isRight: boolean): Promise<void> {
  const { right, ...limits } = guesses();
  if (isRight) right.set(nameOf({ address, code }), true);
  else await Promise.all([limits.perAddress.penalty(address), limits.overAll.penalty('all')]);
}

async function secondsOf(limiter: RateLimiterMemory, key: string, most: number): Promise<number | null> {
  const counted = await limiter.get(key);
  return counted === null || counted.consumedPoints < most ? null : Math.ceil(counted.msBeforeNext / 1000);
}

/** No code stands in memory as it is typed. */
function nameOf({ address, code }: Guess): string {
  return createHash('sha256').update(`${address} ${code}`).digest('base64url');
}
