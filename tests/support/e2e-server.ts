import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from './server-process';
import { temporaryFolder } from './temporary-folder';

/**
 * One server on the production build for all browser tests, on a data directory of its own. Its data directory is in
 * COUNTERPOINT_TEST_DATA, what it printed (with the editor's link) in `output` there.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const port = Number(process.env['COUNTERPOINT_TEST_PORT']);
  const server = await startServer({ dataDir, port });
  writeFileSync(path.join(dataDir, 'output'), server.output());
  process.env['COUNTERPOINT_TEST_DATA'] = dataDir;
  return async () => {
    await server.stop();
    remove();
  };
}
