import fc from 'fast-check';
import { expect } from 'vitest';
import { newId } from '../../lib/id';
import type { Asking } from '../hostile/answers';
import type { Answered } from './asking';
import { isLong } from './length';

/** What somebody who knows the field names might put there. */
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '0', '-1', '1e309', 'NaN', '2147483648', 'true', 'null', '999999999999999999999', newId()),
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.integer(),
);
const runs = isLong ? 300 : 12;

/** How long that may take for one route, in milliseconds. */
export const patience = isLong ? 600_000 : 60_000;

/** Sends generated bodies to a route, at its own and at odd addresses: each is answered, and shows nothing of the inside. */
export async function sendJunk<Named extends Readonly<Record<string, string>>>(
  route: string,
  asking: Asking<Named>,
  named: Named,
  post: (body: string, how: { readonly target: string; readonly type: string }) => Promise<Answered>,
): Promise<void> {
  const template = route.slice('POST '.length);
  const fields = 'clientId slug number id key step page'.split(' ');
  const names = [...fields, ...Object.keys(asking.body?.(named) ?? {})];
  const values = fc.dictionary(fc.constantFrom(...names, 'constructor', 'x'), junk, { noNullPrototype: true });
  const place = fc.record({ isOdd: fc.boolean(), odd: fc.string({ unit: 'binary', maxLength: 12 }) });
  await fc.assert(
    fc.asyncProperty(values, place, fc.boolean(), async (change, { isOdd, odd }, isForm) => {
      const body = { clientId: newId(), ...asking.body?.(named), ...change };
      const path = template.replace(/\[(\w+)\]/g, (_, name: string) => {
        const known = Object.entries(named).find(([one]) => one === name)?.[1] ?? '';
        return isOdd ? encodeURIComponent(odd.toWellFormed()) : known;
      });
      const fields = Object.entries(body).map(([name, value]) => [name, JSON.stringify(value)]);
      const form = new URLSearchParams(fields).toString();
      const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
      const { status, text } = await post(isForm ? form : JSON.stringify(body), { target: path, type });
      expect(status, text).toBeLessThan(500);
      expect(text).not.toMatch(/\bat .+:\d+:\d+|prisma|postgres/i);
    }),
    { numRuns: runs },
  );
}
