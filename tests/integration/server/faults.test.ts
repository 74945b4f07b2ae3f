import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultRound, faults, openSite, type Site } from '../../faults/fault-round';
import { killLeftServers } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

/** `npm run faults` in short: one round of each. */
const { folder, remove } = temporaryFolder();
let site: Site;
beforeAll(async () => {
  site = await openSite(path.join(folder, 'data'));
});
afterAll(async () => {
  await site.server.stop();
  killLeftServers();
  remove();
});

test.each(faults.map((fault, at) => [fault, at] as const))(
  'kill -9 of the %s while eight people write: nothing acknowledged is lost, nothing is there twice',
  async (fault, at) => {
    const { site: now, round } = await faultRound(site, fault, at);
    site = now;
    expect(round).toMatchObject({ lost: [], doubled: [], faults: [] });
    expect(round.acknowledged).toBeGreaterThan(8);
  },
  180_000,
);
