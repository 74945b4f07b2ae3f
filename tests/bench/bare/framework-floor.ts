import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../support/free-port.js';
import { until } from '../../support/processes';
import { temporaryFolder } from '../../support/temporary-folder';

/** The smallest application that the framework can be built into. */
const files = {
  'package.json': JSON.stringify({ name: 'floor', private: true, type: 'module' }),
  // The root has to hold both this folder and the one that node_modules leads to.
  'next.config.js': `export default { reactStrictMode: true, poweredByHeader: false, turbopack: { root: '/' } };`,
  'app/layout.js': `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  'app/page.js': `export default () => <h1>One page</h1>;`,
};

/** Builds it with the checkout's own versions, as the application is built, and serves it. */
export async function startFloor(): Promise<{ port: number; stop: () => Promise<void> }> {
  const { folder, remove } = temporaryFolder();
  mkdirSync(path.join(folder, 'app'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const next = path.resolve('node_modules/next/dist/bin/next');
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: folder, env });
  const port = await freePort();
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    ...{ cwd: folder, env, stdio: 'ignore' },
  });
  const stop = async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    remove();
  };
  await until('the application to compare with answers', () => answers(port));
  return { port, stop };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok;
  } catch {
    return false;
  }
}
