import { noOrigin } from '../../http/inner-headers';
import type { Client } from './inner-headers';

/** A school's server has a name, an address or two, and itself. */
const most = 6;
/** Milliseconds after which an address by which nobody came makes room. */
const rest = 3_600_000;

/**
 * The addresses by which readers reach this site. Each has pages of its own in the cache, and anybody can invent a name
 * in a Host header: so only so many are known at once, and whoever comes by another gets pages that name none.
 */
export class Origins {
  readonly #seen = new Map<string, number>();

  known({ scheme, host }: Pick<Client, 'scheme' | 'host'>, now = Date.now()): string {
    const origin = `${scheme}://${host.toLowerCase()}`;
    if (!this.#seen.has(origin)) {
      if (!isHost.test(host) || !URL.canParse(origin) || new URL(origin).origin !== origin) return noOrigin;
      for (const [other, last] of this.#seen) if (now - last > rest) this.#seen.delete(other);
      if (this.#seen.size >= most) return noOrigin;
    }
    this.#seen.set(origin, now);
    return origin;
  }
}

const isHost = /^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;
