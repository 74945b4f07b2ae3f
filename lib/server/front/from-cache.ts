import type { IncomingMessage, ServerResponse } from 'node:http';
import { noOrigin } from '../../http/inner-headers';
import type { Bus } from '../../live/bus';
import type { Cacheable } from './cacheable';
import { policyForData, securityHeaders } from './content-security';
import { chooseEncoding, type Encoding } from './encoding';
import type { PageCache, StoredPage } from './page-cache';
import { versionOf } from './versions';

interface Asked {
  readonly page: Cacheable;
  readonly cache: PageCache;
  readonly bus: Bus;
  /** The address of this site in the asking browser. */
  readonly origin: string;
}

/**
 * Answers a public page from the cache. While the database or the renderer is away, the last known version does.
 *
 * @returns false when the page is not for the cache and has to be rendered for this one request
 * @throws when it can neither be rendered nor was ever seen
 */
export async function answerFromCache(
  request: IncomingMessage,
  response: ServerResponse,
  { page, cache, bus, origin }: Asked,
): Promise<boolean> {
  const version = versionOf(page, bus);
  if (version === null) return false;
  const address = `${page.namesItself ? origin : noOrigin}${page.canonical}`;
  const ready = cache.last(address);
  if (ready?.version === version) {
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const body = encoding === 'identity' ? ready.body : ready.encoded.get(encoding);
    if (body !== undefined) {
      write(request, response, { page, found: ready, encoding, body });
      return true;
    }
  }
  const found = await cache.get(address, version).catch((error: unknown) => {
    const last = cache.last(address);
    if (last) return last;
    throw error;
  });
  if (found === null) return false;
  await send(request, response, { page, address, cache, found });
  return true;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { page, address, cache, found }: { page: Cacheable; address: string; cache: PageCache; found: StoredPage },
): Promise<void> {
  const wanted = chooseEncoding(request.headers['accept-encoding']);
  write(request, response, { page, found, ...(await cache.encode(address, found, wanted)) });
}

/** Headers by body: they are the same each time these bytes are sent. */
const heads = new WeakMap<Buffer, string[]>();

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { page, found, encoding, body }: { page: Cacheable; found: StoredPage; encoding: Encoding; body: Buffer },
): void {
  const ifNoneMatch = request.headers['if-none-match'];
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, found.tag)) {
    response.writeHead(304, headersOf(page, found, encoding));
    response.end();
    return;
  }
  let head = heads.get(body);
  if (head === undefined) {
    const headers = {
      ...headersOf(page, found, encoding),
      'content-length': body.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    };
    head = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
    heads.set(body, head);
  }
  response.writeHead(200, head);
  response.end(body);
}

function headersOf(page: Cacheable, found: StoredPage, encoding: Encoding) {
  return {
    ...securityHeaders,
    'content-security-policy': policyForData,
    ...found.headers,
    ...(page.kind === 'api'
      ? { 'access-control-allow-origin': '*' }
      : { 'cross-origin-resource-policy': 'same-origin' }),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
    etag: `"${found.tag}-${encoding}"`,
  };
}

/** Whether the client has these bytes already, in any encoding. */
function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one.startsWith(`"${tag}-`));
}
