import { existsSync, readFileSync } from 'node:fs';

/** A tick of the system's clock, as /proc counts it. */
const millisecondsATick = 10;

/**
 * Counts the processor time of some processes from now on.
 *
 * @param list asked at the beginning and at the end; one that came in between counts whole
 * @returns tells the milliseconds so far; null where the system does not say (anywhere but on Linux)
 */
export function countProcessorTime(list: () => readonly number[]): () => number | null {
  if (!existsSync('/proc/self/stat')) return () => null;
  const before = new Map(list().map((pid) => [pid, timeOf(pid)]));
  return () => {
    const spent = list().map((pid) => timeOf(pid) - (before.get(pid) ?? 0));
    const sum = spent.reduce((all, one) => all + one, 0);
    return Number.isNaN(sum) || spent.length === 0 ? null : sum;
  };
}

function timeOf(pid: number): number {
  try {
    // The name before it, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * millisecondsATick;
  } catch {
    return Number.NaN;
  }
}
