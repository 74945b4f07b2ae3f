import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killRound, parts } from '../../support/kill-round';
import { killLeftServers } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'data');
afterAll(() => {
  killLeftServers();
  remove();
});

test.each(parts)('after kill -9 of the %s all goes on, and the next start works', async (part) => {
  const { recovered, orphans } = await killRound(dataDir, part);
  expect(recovered).toBe(true);
  expect(orphans).toEqual([]);
});
