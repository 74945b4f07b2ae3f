import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { ask } from './whole-answer';

/** What a page makes a browser fetch before it is complete, by path. */
export interface LoadedFiles {
  readonly documents: readonly string[];
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly fonts: readonly string[];
}

const brotli = promisify(zlib.brotliCompress);

/**
 * Reads a page as a browser does. Scripts that only old browsers load are left out; fonts are all that the page
 * announces or its styles name, though a browser fetches only those that it needs.
 */
export async function loadedFiles(port: number, page: string): Promise<LoadedFiles> {
  const answer = await ask(port, page, { accept: 'text/html' });
  const html = answer.body.toString();
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const styles = unique(tags.filter((tag) => tag.includes('rel="stylesheet"')).flatMap(addressOf));
  const sheets = await Promise.all(
    styles.map(async (path) => ({ path, css: (await ask(port, path, {})).body.toString() })),
  );
  const inStyles = sheets.flatMap(({ path, css }) =>
    [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(
      ([, url = '']) => new URL(url, `http://host${path}`).pathname,
    ),
  );
  const announced = [...(answer.headers['link'] ?? '').matchAll(/<([^>]+\.woff2)>/g)].map(([, url = '']) => url);
  return {
    documents: [page],
    styles,
    scripts: unique(tags.filter((tag) => tag.startsWith('<script') && !/\snomodule\b/i.test(tag)).flatMap(addressOf)),
    fonts: unique([...announced, ...inStyles]),
  };
}

/** Bytes of all scripts after the best compression there is, whatever the server at hand offers. */
export async function scriptBytes(port: number, { scripts }: LoadedFiles): Promise<number> {
  const sizes = scripts.map(async (path) => (await brotli((await ask(port, path, {})).body)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Bytes of all bodies as the server sends them to a browser that takes this encoding, headers left out. */
export async function transferredBytes(port: number, files: LoadedFiles, encoding: 'br' | 'gzip') {
  const kinds = Object.entries(files).map(async ([kind, paths]: [string, readonly string[]]) => {
    const answers = paths.map((path) => ask(port, path, { accept: 'text/html, */*', 'accept-encoding': encoding }));
    return { kind, bytes: (await Promise.all(answers)).reduce((sum, { body }) => sum + body.length, 0) };
  });
  const sizes = await Promise.all(kinds);
  return {
    sum: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    parts: sizes.map(({ kind, bytes }) => `${kind} ${(bytes / 1_000).toFixed(1)}`).join(', '),
  };
}

function addressOf(tag: string): string[] {
  const address = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
  return address === undefined ? [] : [address];
}

const unique = (paths: readonly string[]) => [...new Set(paths)];
