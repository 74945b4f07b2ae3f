import type { IncomingMessage } from 'node:http';
import { cacheable, isOpenToOtherSites, type Cacheable } from './cacheable';
import type { Target } from './guards';

/** Who answers a request that the guards let through. */
export type Route =
  | { readonly by: 'static-files' }
  | { readonly by: 'nobody' }
  | { readonly by: 'health' }
  | { readonly by: 'stream'; readonly slug: string }
  | { readonly by: 'options'; readonly isOpen: boolean }
  | { readonly by: 'cache'; readonly page: Cacheable }
  | { readonly by: 'renderer' };

const streamPath = /^\/api\/debates\/([a-z0-9][a-z0-9-]{0,99})\/stream$/;

export function route(request: Pick<IncomingMessage, 'method' | 'headers'>, target: Target): Route {
  const { method, headers } = request;
  if (method === 'OPTIONS') return { by: 'options', isOpen: isOpenToOtherSites(target) };
  if (target.path.startsWith('/_next/static/')) return { by: method === 'POST' ? 'nobody' : 'static-files' };
  if (target.path === '/_next' || target.path.startsWith('/_next/')) return { by: 'nobody' };
  if (method === 'POST') return { by: 'renderer' };
  if (target.path === '/api/health') return { by: 'health' };
  const slug = streamPath.exec(target.path)?.[1];
  if (slug !== undefined) return { by: 'stream', slug };
  const page = isForEverybody(headers, target) ? cacheable(target) : null;
  return page ? { by: 'cache', page } : { by: 'renderer' };
}

/** Of a browser that we do not know, and for a whole page: not for a part of one that scripts put together. */
function isForEverybody(headers: IncomingMessage['headers'], { query }: Target): boolean {
  const isKnown = /(?:^|;\s*)(?:__Host-)?counterpoint=/.test(headers.cookie ?? '');
  const isPart = Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-router-'));
  return !isKnown && !isPart && !(query !== '' && new URLSearchParams(query).has('_rsc'));
}
