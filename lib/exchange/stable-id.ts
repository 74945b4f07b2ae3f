import { createHash } from 'node:crypto';
import { format } from '../id';

/** Makes Counterpoint's names differ from everybody else's (RFC 9562, 5.5: a name space of its own). */
const nameSpace = 'counterpoint:debate-file';

/**
 * The row id of an entry of a debate's files: the same names give the same id (UUID version 5, over SHA-1), on every
 * machine and at every load.
 */
export function stableId(...names: readonly string[]): string {
  return format(
    Uint8Array.from(
      createHash('sha1')
        .update(JSON.stringify([nameSpace, ...names]))
        .digest(),
    ),
    5,
  );
}
