import { z } from 'zod';
import { TookTooLong, ThreadEnded, threadFor } from '../thread';
import type { Reading } from './document';
import type { GivenFile } from './reading';
import { formats, unreadable } from './vocabulary';

/** Megabytes that a file may make the thread need. */
const memory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const reading: z.ZodType<Reading> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      ...{ format: z.enum(formats), text: z.string(), title: z.string().nullable(), authors: z.array(z.string()) },
      ...{ published: z.string().nullable(), language: z.string().nullable() },
    }),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(unreadable) }),
]);

/** Up to eight at once: a class that hands in together is served within a minute. A book is read in 3 s. */
const read = threadFor({ file: 'extraction-worker.js', most: 8, patience: 10_000, memory });

/**
 * Reads a document in a thread of its own, one after the other. What takes too long or too much memory ends the thread
 * and is refused.
 *
 * @throws Busy where too many wait already
 */
export async function extract(file: GivenFile): Promise<Reading> {
  const bytes = file.bytes.slice();
  try {
    return reading.parse(await read({ ...file, bytes }, [bytes.buffer]));
  } catch (thrown) {
    if (thrown instanceof TookTooLong) return { ok: false, reason: 'too-slow' };
    if (thrown instanceof ThreadEnded) return { ok: false, reason: 'too-much-inside' };
    throw thrown;
  }
}
