import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import { startServer } from './server-process';
import { temporaryFolder } from './temporary-folder';

/**
 * A server on the production build for each project of browser tests: those that add to the first debate do not stand
 * in the way of those that compare it with its files. What a server printed (with the editor's link) is in `output` in
 * the folder of its project, below COUNTERPOINT_TEST_DATA.
 */
export default async function setup({ projects }: FullConfig): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  process.env['COUNTERPOINT_TEST_DATA'] = folder;
  const servers = projects.map(async ({ name, use }) => {
    const ofProject = path.join(folder, name);
    mkdirSync(ofProject);
    const port = Number(new URL(use.baseURL ?? '').port);
    const server = await startServer({ dataDir: path.join(ofProject, 'data'), port });
    writeFileSync(path.join(ofProject, 'output'), server.output());
    return server;
  });
  const started = await Promise.all(servers);
  return async () => {
    await Promise.all(started.map((server) => server.stop()));
    remove();
  };
}
