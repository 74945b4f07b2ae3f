import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bus } from '../../live/bus';
import type { Cacheable } from './cacheable';
import { policyForData, securityHeaders } from './content-security';
import { chooseEncoding } from './encoding';
import type { PageCache, StoredPage } from './page-cache';
import { versionOf } from './versions';

/**
 * Answers a public page from the cache. While the database or the renderer is away, the last known version does.
 *
 * @returns false when the page is not for the cache and has to be rendered for this one request
 * @throws when it can neither be rendered nor was ever seen
 */
export async function answerFromCache(
  request: IncomingMessage,
  response: ServerResponse,
  { page, cache, bus }: { page: Cacheable; cache: PageCache; bus: Bus },
): Promise<boolean> {
  const version = versionOf(page, bus);
  if (version === null) return false;
  const found = await cache.get(page.canonical, version).catch((error: unknown) => {
    const last = cache.last(page.canonical);
    if (last) return last;
    throw error;
  });
  if (found === null) return false;
  await send(request, response, { page, cache, found });
  return true;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { page, cache, found }: { page: Cacheable; cache: PageCache; found: StoredPage },
): Promise<void> {
  const { encoding, body } = await cache.encode(
    page.canonical,
    found,
    chooseEncoding(request.headers['accept-encoding']),
  );
  const etag = `"${found.tag}-${encoding}"`;
  const isSame = matches(request.headers['if-none-match'], found.tag);
  response.writeHead(isSame ? 304 : 200, {
    ...securityHeaders,
    'content-security-policy': policyForData,
    ...found.headers,
    ...(page.kind === 'api'
      ? { 'access-control-allow-origin': '*' }
      : { 'cross-origin-resource-policy': 'same-origin' }),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
    etag,
    ...(!isSame && { 'content-length': body.length }),
    ...(!isSame && encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  response.end(isSame ? undefined : body);
}

/** Whether the client has these bytes already, in any encoding. */
function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one.startsWith(`"${tag}-`));
}
