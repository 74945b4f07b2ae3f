import { database } from '../../../lib/db/client';
import { visitor } from '../../../lib/people/viewer';
import { search } from '../../../lib/search/queries';
import { searchQuery } from '../../../lib/search/schema';
import { interleave } from '../interleave';
import { task } from './task';

/** Tells how many claims, explanations, quotes and notes hold some letters, by looking at each. */
const scan = `
  SELECT (SELECT count(*) FROM card_revision r WHERE r.claim ILIKE $1 OR r.elaboration ILIKE $1)
       + (SELECT count(*) FROM annotation_revision r WHERE r.exact ILIKE $1 OR r.note ILIKE $1)`;

/**
 * Searches for words, by turns with sequential scans for the same letters. In a process of its own, so that clearing up
 * after what was loaded before does not fall on either.
 */
process.on('disconnect', () => process.exit());
process.on('message', (message) => void answer(message));
process.send?.('ready');

async function answer(message: unknown): Promise<void> {
  const { words, warmUps } = task.parse(message);
  const asked = { ours: [...words], scans: [...words] };
  const pairs = await interleave(words.length, {
    ours: () => timeOf(() => search(visitor, searchQuery.parse({ q: asked.ours.shift() ?? words[0] }))),
    denominator: () => timeOf(() => database().pool.query(scan, [`%${asked.scans.shift() ?? words[0] ?? ''}%`])),
  });
  const counted = pairs.slice(warmUps);
  process.send?.({
    ours: counted.map(({ ours }) => ours),
    scans: counted.map(({ denominator }) => denominator),
  });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
