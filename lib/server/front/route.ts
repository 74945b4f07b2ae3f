import type { IncomingMessage } from 'node:http';
import { cacheable, isOpenToOtherSites, type Cacheable } from './cacheable';
import type { Target } from './guards';

/** Who answers a request that the guards let through. */
export type Route =
  | { readonly by: 'static-files' }
  | { readonly by: 'nobody' }
  | { readonly by: 'health' }
  | { readonly by: 'stream'; readonly of: Followed }
  | { readonly by: 'options'; readonly isOpen: boolean }
  | { readonly by: 'cache'; readonly page: Cacheable }
  | { readonly by: 'renderer' };

/** What a live stream tells of: a debate; a discussion, to those in it; a discussion by its screen's id, to anybody. */
export interface Followed {
  readonly kind: 'debate' | 'discussion' | 'screen';
  readonly name: string;
}

const streamPaths = {
  debate: /^\/api\/debates\/([a-z0-9][a-z0-9-]{0,99})\/stream$/,
  discussion: /^\/api\/discussions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/stream$/,
  screen: /^\/api\/discussions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/screen\/stream$/,
};

export function route(request: Pick<IncomingMessage, 'method' | 'headers'>, target: Target): Route {
  const { method, headers } = request;
  if (method === 'OPTIONS') return { by: 'options', isOpen: isOpenToOtherSites(target) };
  if (target.path.startsWith('/_next/static/')) return { by: method === 'POST' ? 'nobody' : 'static-files' };
  if (target.path === '/_next' || target.path.startsWith('/_next/')) return { by: 'nobody' };
  if (method === 'POST') return { by: 'renderer' };
  if (target.path === '/api/health') return { by: 'health' };
  const followed = followedAt(target.path);
  if (followed !== null) return { by: 'stream', of: followed };
  const page = isForEverybody(headers, target) ? cacheable(target) : null;
  return page ? { by: 'cache', page } : { by: 'renderer' };
}

function followedAt(path: string): Followed | null {
  for (const kind of ['debate', 'discussion', 'screen'] as const) {
    const name = streamPaths[kind].exec(path)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return null;
}

/** Of a browser that we do not know, and for a whole page: not for a part of one that scripts put together. */
function isForEverybody(headers: IncomingMessage['headers'], { query }: Target): boolean {
  const isKnown = /(?:^|;\s*)(?:__Host-)?counterpoint=/.test(headers.cookie ?? '');
  const isPart = Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-router-'));
  return !isKnown && !isPart && !(query !== '' && new URLSearchParams(query).has('_rsc'));
}
