import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Writes are counted per person, so that a class behind one address is not one writer; only who is nobody yet is
 * counted by address.
 */
const perPerson = new RateLimiterMemory({ points: 60, duration: 60 });
const perAddress = new RateLimiterMemory({ points: 600, duration: 60 });

/** Opening debates, in an hour: a whole class may, ten times over. */
const openedPerPerson = new RateLimiterMemory({ points: 30, duration: 3600 });
const openedPerAddress = new RateLimiterMemory({ points: 300, duration: 3600 });

/** Bringing in documents, in an hour: reading one costs what hundreds of other writes do. */
const broughtPerPerson = new RateLimiterMemory({ points: 60, duration: 3600 });
const broughtPerAddress = new RateLimiterMemory({ points: 600, duration: 3600 });

/** Joining, in a minute: a school behind one address, ten times over. */
const joinsPerAddress = new RateLimiterMemory({ points: 3000, duration: 60 });

/** Searching, in a minute: a school behind one address, in which many type at once. */
const searchesPerAddress = new RateLimiterMemory({ points: 1800, duration: 60 });

/** Who asks: by the person, if they are one, and by the address that the front saw. */
interface Asking {
  readonly personId: string | null;
  readonly address: string;
}

/** What is counted: every write, those that open a debate or bring in a document once more by
 * themselves, and joining and searching apart from all else. */
export type Allowance = 'write' | 'open-debate' | 'bring-in' | 'join' | 'search';

/** @returns the seconds to wait, or null when the write may go on */
export async function secondsToWait({ personId, address }: Asking, allowance: Allowance): Promise<number | null> {
  if (allowance === 'join') return secondsOf(joinsPerAddress, address);
  if (allowance === 'search') return secondsOf(searchesPerAddress, address);
  const wait = await (personId === null ? secondsOf(perAddress, address) : secondsOf(perPerson, personId));
  if (wait !== null || allowance === 'write') return wait;
  // Who throws the cookie away is a new person each time: the address counts too.
  const [own, all] =
    allowance === 'bring-in' ? [broughtPerPerson, broughtPerAddress] : [openedPerPerson, openedPerAddress];
  const opened = personId === null ? null : await secondsOf(own, personId);
  return opened ?? secondsOf(all, address);
}

function secondsOf(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  return limiter.consume(key).then(
    () => null,
    (refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.ceil(refusal.msBeforeNext / 1000);
    },
  );
}
