import { createHash } from 'node:crypto';
import { createReadStream, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline as chain } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../refusal';
import { syncFolder } from './sync-folder';

/**
 * A backup's file: a line that says what it is and in which version of the format, the contents in gzip, and a line
 * with the SHA-256 of all before it. `tail -n +2 FILE | zcat` shows the contents.
 */
const formatVersion = 1;
const opening = Buffer.from(`COUNTERPOINT BACKUP ${String(formatVersion)}\n`);
const closing = (digest: string): Buffer => Buffer.from(`\nSHA-256 ${digest}\n`);
const closingLength = closing('0'.repeat(64)).length;

/**
 * Writes it under a name of its own and gives it its name when it is whole and on the disk. Only its owner may read
 * it: it holds people's words, and hashes of secrets.
 *
 * @param signal gives up, and removes what was written
 * @returns its length in bytes
 * @throws Refusal when the name is taken; nothing is ever overwritten
 */
export async function writeBackupFile(
  file: string,
  contents: AsyncIterable<Buffer | string>,
  signal: AbortSignal,
): Promise<number> {
  refuseIfTaken(file);
  const partial = `${file}.partial-${String(process.pid)}`;
  const target = await open(partial, 'wx', 0o600).catch((error: unknown) => {
    throw new Refusal(`${file} cannot be written (${String(error)}): name a file in a folder of yours.`);
  });
  try {
    const length = await write(target, contents, signal);
    await target.close();
    publish(partial, file);
    return length;
  } finally {
    await target.close();
    rmSync(partial, { force: true });
  }
}

/**
 * Reads the whole file and touches nothing else.
 *
 * @throws Refusal when it is no backup, one of a later format, or not exactly what was written
 */
export async function checkBackupFile(file: string): Promise<void> {
  const source = await open(file).catch((error: unknown) => {
    throw new Refusal(`${file} cannot be read (${String(error)}): check its name and its rights.`);
  });
  try {
    if (!(await source.stat()).isFile()) throw new Refusal(`${file} is not a file: name a backup's file.`);
    await checkOpening(source, file);
    await checkClosing(source, file);
  } finally {
    await source.close();
  }
}

/** The contents of a file that has been checked. */
export async function* contentsOf(file: string): AsyncGenerator<Buffer> {
  const source = await open(file);
  try {
    const { size } = await source.stat();
    const range = { start: opening.length, end: size - closingLength - 1, autoClose: false };
    // An error of either reaches whoever reads, through the last one.
    const unpacked: AsyncIterable<Buffer> = chain(source.createReadStream(range), createGunzip(), () => undefined);
    for await (const chunk of unpacked) yield chunk;
  } finally {
    await source.close();
  }
}

async function write(target: FileHandle, contents: AsyncIterable<Buffer | string>, signal: AbortSignal) {
  const hash = createHash('sha256');
  let length = 0;
  const append = async (piece: Buffer): Promise<void> => {
    hash.update(piece);
    length += piece.length;
    await target.writeFile(piece);
  };
  await append(opening);
  await pipeline(
    contents,
    createGzip(),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const piece of packed) await append(piece);
    },
    { signal },
  );
  await target.writeFile(closing(hash.digest('hex')));
  await target.sync();
  return length + closingLength;
}

/** Linking fails where the name is taken. Where the disk knows no links (a USB stick), it is looked up instead. */
function publish(partial: string, file: string): void {
  try {
    linkSync(partial, file);
  } catch {
    refuseIfTaken(file);
    renameSync(partial, file);
  }
  syncFolder(path.dirname(file));
}

function refuseIfTaken(file: string): void {
  if (existsSync(file)) throw new Refusal(`${file} is there already and is not overwritten: choose another name.`);
}

async function checkOpening(source: FileHandle, file: string): Promise<void> {
  const { buffer, bytesRead } = await source.read({ buffer: Buffer.alloc(40), position: 0 });
  const text = buffer.toString('latin1', 0, bytesRead);
  const [, version] = /^COUNTERPOINT BACKUP (\d{1,9})\n/.exec(text) ?? [];
  if (version === undefined) {
    throw new Refusal(`${file} is not a backup of Counterpoint: name a file that \`npm run backup\` has made.`);
  }
  if (Number(version) > formatVersion) {
    throw new Refusal(`${file} was made by a newer Counterpoint: update this one (git pull), then restore again.`);
  }
}

async function checkClosing(source: FileHandle, file: string): Promise<void> {
  const { size } = await source.stat();
  const end = size - closingLength;
  if (end <= opening.length) throw damaged(file, 'it ends early');
  const hash = createHash('sha256');
  const written: AsyncIterable<Buffer> = createReadStream(file, { end: end - 1 });
  for await (const chunk of written) hash.update(chunk);
  const { buffer } = await source.read({ buffer: Buffer.alloc(closingLength), position: end });
  if (!/^\nSHA-256 [0-9a-f]{64}\n$/.test(buffer.toString('latin1'))) throw damaged(file, 'it ends early');
  if (!buffer.equals(closing(hash.digest('hex')))) throw damaged(file, 'it is not as it was written');
}

/** For a file that is a backup and cannot be used. */
export function damaged(file: string, why: string): Refusal {
  return new Refusal(`${file} is damaged (${why}), and nothing has been changed: use another copy or another backup.`);
}
