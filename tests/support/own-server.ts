import path from 'node:path';
import { afterAll } from 'vitest';
import { killLeftServers, startServer, type ServerProcess } from './server-process';
import { temporaryFolder } from './temporary-folder';

/** A server for one test file, with the shipped debate on it. */
export async function ownServer(variables: Record<string, string> = {}): Promise<ServerProcess & { dataDir: string }> {
  const { folder, remove } = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  afterAll(async () => {
    await server.stop();
    killLeftServers();
    remove();
  });
  const server = await startServer({ dataDir, variables });
  return { ...server, dataDir };
}
