import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AddressTaken, loadDebate, type Loaded } from '../../lib/exchange/commands';
import { readDebate } from './read';

/**
 * Loads every debate that stands in a folder beside this file.
 *
 * @returns a line for each debate that changed or whose address is taken, and for each card that kept an editor's wording
 * @throws DebateFilesError when the files are at fault; then nothing of that debate has changed
 */
export async function loadShippedDebates(): Promise<string[]> {
  const here = path.join(process.cwd(), 'prisma/seed');
  const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lines: string[] = [];
  for (const { name } of folders) {
    const loaded = await orTaken(loadDebate(await readDebate(path.join(here, name))));
    if (loaded instanceof AddressTaken) {
      lines.push(`debate ${name}: not loaded. ${loaded.message}`);
      continue;
    }
    const { changed, kept } = loaded;
    if (changed > 0) lines.push(`debate ${name}: ${String(changed)} rows made or changed`);
    for (const claim of kept) lines.push(`debate ${name}: kept the editor’s wording of “${claim}”`);
  }
  return lines;
}

/** What visitors open must not keep the server from starting. */
async function orTaken(loading: Promise<Loaded>): Promise<Loaded | AddressTaken> {
  try {
    return await loading;
  } catch (thrown) {
    if (thrown instanceof AddressTaken) return thrown;
    throw thrown;
  }
}
