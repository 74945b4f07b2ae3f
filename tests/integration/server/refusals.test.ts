import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { administer } from '../../support/database-cluster';
import { freePort } from '../../support/free-port.js';
import { killLeftServers, runToEnd, type ServerOptions } from '../../support/server-process';
import { temporaryFolder } from '../../support/temporary-folder';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'not-there', 'data');
afterAll(() => {
  killLeftServers();
  remove();
});

/** One sentence that says what to do, exit 1, and nothing made. */
async function expectRefusal(sentence: RegExp, options: Partial<ServerOptions> = {}): Promise<void> {
  const before = readdirSync(folder);
  const { code, output } = await runToEnd({ dataDir, ...options });
  const lines = output.trim().split('\n');
  expect(lines.at(-1)).toMatch(sentence);
  expect(lines.at(-1)).toMatch(/\.$/);
  expect(lines.filter((line) => !line.startsWith('✓'))).toHaveLength(1);
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual(before);
}

test('a port that is taken', async () => {
  const port = await freePort();
  const holder = net.createServer().listen(port, '127.0.0.1');
  await expectRefusal(/^Port \d+ is taken: .*PORT=\d+ npm start/, { port });
  holder.close();
});

test('settings that make no sense', async () => {
  await expectRefusal(/^PORT must be a number from 1 to 65535/, { variables: { PORT: '70000' } });
  await expectRefusal(/^HOST=192\.0\.2\.250 is not an address of this machine/, { variables: { HOST: '192.0.2.250' } });
  await expectRefusal(/^DATABASE_URL must look like/, { variables: { DATABASE_URL: 'mysql://x' } });
  await expectRefusal(/^TRUST_PROXY must be/, { variables: { TRUST_PROXY: 'perhaps' } });
});

test('a file where the data directory should be', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  await expectRefusal(/file is a file and DATA_DIR needs a folder/, { dataDir: path.join(folder, 'file', 'data') });
});

const asRoot = process.getuid?.() === 0;

test.runIf(asRoot)('a directory that the database cannot reach', async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  await expectRefusal(/its user cannot enter \S+\/closed: .*DATA_DIR=/, { dataDir: path.join(closed, 'data') });
  expect(existsSync(path.join(closed, 'data'))).toBe(false);
});

test.skipIf(asRoot)('a directory that cannot be written', async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(closed, { mode: 0o500 });
  await expectRefusal(/cannot be written to: set DATA_DIR/, { dataDir: path.join(closed, 'data') });
});

describe('a wrong DATABASE_URL', () => {
  const given = (DATABASE_URL: string) => ({ variables: { DATABASE_URL } });
  const cluster = inject('clusterUrl');

  test('nobody listens there', async () => {
    await expectRefusal(
      /^Nothing answers at the address in DATABASE_URL/,
      given('postgresql://a:secret@127.0.0.1:1/x'),
    );
    await expectRefusal(/^The host in DATABASE_URL/, given('postgresql://a:secret@no-such-host.invalid/x'));
  });

  test('the password, the user or the name of the database', async () => {
    const wrongPassword = cluster.replace(/:[^:@]+@/, ':secret@');
    await expectRefusal(/does not accept this user and password/, given(wrongPassword));
    await expectRefusal(
      /does not accept this user and password/,
      given(wrongPassword.replace('//counterpoint', '//a')),
    );
    await expectRefusal(/does not exist: create it/, given(cluster.replace('/counterpoint?', '/no_such?')));
  });

  test('a database without the extensions, in which the user may not make them', async () => {
    await administer(cluster, `CREATE ROLE reader LOGIN PASSWORD 'reader'`);
    await administer(cluster, 'CREATE DATABASE bare TEMPLATE template0');
    const bare = cluster.replace(/\/\/[^@]+@/, '//reader:reader@').replace('/counterpoint?', '/bare?');
    await expectRefusal(/^The user in DATABASE_URL may not create extensions: make them yourself/, given(bare));
    await administer(cluster, 'DROP DATABASE bare');
    await administer(cluster, 'DROP ROLE reader');
  });

  test('a database that does not hold all letters', async () => {
    const options = `TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`;
    await administer(cluster, `CREATE DATABASE latin ${options}`);
    await expectRefusal(
      /holds LATIN1 and Counterpoint needs UTF8/,
      given(cluster.replace('/counterpoint?', '/latin?')),
    );
    await administer(cluster, 'DROP DATABASE latin');
  });

  test('and the password is not repeated', async () => {
    const { output } = await runToEnd({ dataDir, ...given(cluster.replace(/:[^:@]+@/, ':verysecret@')) });
    expect(output).not.toContain('verysecret');
  });
});
