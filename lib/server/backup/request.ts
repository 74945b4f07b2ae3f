import path from 'node:path';
import { Refusal } from '../refusal';

/** The folder that the command was given in: npm itself goes to the checkout. */
const here = (): string => process.env['INIT_CWD'] ?? process.cwd();

/**
 * The file that `npm run backup [-- FILE]` is to write.
 *
 * @param at names the file where none is given, in local time
 * @throws Refusal when there is more than one word, or an option
 */
export function requestedBackup(words: readonly string[], at: Date): string {
  const [file = `counterpoint-${stampOf(at)}.backup`, ...more] = words;
  if (more.length > 0 || file.startsWith('-')) {
    throw new Refusal(
      '`npm run backup -- FILE` takes one file and nothing else, or none: then it names the file itself.',
    );
  }
  return path.resolve(here(), file);
}

/**
 * What `npm run restore -- FILE [--replace]` is to do.
 *
 * @throws Refusal when there is no file, more than one, or another option
 */
export function requestedRestore(words: readonly string[]): { file: string; replace: boolean } {
  const [file, ...more] = words.filter((word) => word !== '--replace');
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    throw new Refusal('Name one backup: `npm run restore -- FILE` (and `--replace` for a database that is not empty).');
  }
  return { file: path.resolve(here(), file), replace: words.includes('--replace') };
}

/** `2026-11-24-153005` in local time: sorts by age and may stand in a file's name everywhere. */
export function stampOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two).join('-');
  return `${day}-${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('')}`;
}
