import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/**
 * Headers are a language between the front and the renderer that nobody else may speak: whatever has a meaning inside
 * is removed from what comes in and from what goes out.
 */

const hopByHop = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade'],
]);
const ownMeaning =
  /^(content-security-policy.*|x-middleware.*|x-nextjs.*|x-invoke.*|x-matched-path|x-counterpoint.*|x-forwarded.*|x-real-ip|x-action.*|x-now.*|x-vercel.*|forwarded|next-action.*|expect|content-length|accept-encoding|x-rewrite.*|x-original.*|x-http-method.*)$/;
const innerOnly =
  /^(x-powered-by|x-nextjs.*|x-middleware.*|x-counterpoint.*|x-matched-path|content-security-policy.*|date)$/;

/** What the renderer is told of who asks, and how. */
export interface Client {
  readonly address: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
}

/** Who asks: by the connection, or by what the trusted proxy before us added last. */
export function clientOf(request: IncomingMessage, trustProxy: boolean): Client {
  const { headers, socket } = request;
  const direct = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const host = headers.host ?? '';
  if (!trustProxy) return { address: direct, scheme: 'http', host };
  return {
    address: last(headers['x-forwarded-for']) ?? direct,
    scheme: last(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http',
    host: last(headers['x-forwarded-host']) ?? host,
  };
}

/** What the renderer gets of a request's headers. */
export function headersForRenderer(headers: IncomingHttpHeaders, client: Client, policy: string): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !ownMeaning.test(name));
  return {
    ...Object.fromEntries(kept),
    'content-security-policy': policy,
    'x-forwarded-proto': client.scheme,
    'x-forwarded-host': client.host,
    'x-forwarded-for': client.address,
    'x-counterpoint-address': client.address,
  };
}

/** What the client gets of the renderer's headers. */
export function headersForClient(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !innerOnly.test(name)));
}

function last(header: string | string[] | undefined): string | undefined {
  const value = (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim();
  return value === '' ? undefined : value;
}
