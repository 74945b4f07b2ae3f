import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { serverSecret } from '../people/secret';

/** How long a device counts as having reached this machine. */
const counted = 30 * 60_000;

const places = new LRUCache<string, ReadonlySet<string>>({ max: 1000, ttl: counted });
const mostDevices = 500;

/** What a discussion's trial of the network is addressed by: it opens nothing but the trial. */
export function trialKey(discussionId: string): string {
  return `${discussionId}.${signed(discussionId)}`;
}

/** Notes that a device of this address has opened a trial. @returns false where there is no such trial */
export function noteReached(key: string, address: string): boolean {
  const [id = '', signature = ''] = key.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(id))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  const before = places.get(id) ?? new Set();
  if (before.size < mostDevices) places.set(id, new Set([...before, address]));
  return true;
}

/** From how many other addresses than the host's own a discussion's trial was opened, in the last half hour. */
export function reachedBy(discussionId: string, ownAddress: string): number {
  return [...(places.get(discussionId) ?? [])].filter((address) => address !== ownAddress).length;
}

function signed(discussionId: string): string {
  return createHmac('sha256', serverSecret()).update(`trial ${discussionId}`).digest('base64url').slice(0, 16);
}
