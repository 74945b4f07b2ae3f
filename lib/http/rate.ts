import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Writes are counted per person, so that a class behind one address is not one writer; only who is nobody yet is
 * counted by address.
 */
const perPerson = new RateLimiterMemory({ points: 60, duration: 60 });
const perAddress = new RateLimiterMemory({ points: 600, duration: 60 });

/** @returns the seconds to wait, or null when the write may go on */
export async function secondsToWait(personId: string | null, address: string): Promise<number | null> {
  const limiter = personId === null ? perAddress : perPerson;
  return limiter.consume(personId ?? address).then(
    () => null,
    (refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.ceil(refusal.msBeforeNext / 1000);
    },
  );
}
