import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { policyForData, securityHeaders } from './content-security';
import type { Rejection } from './guards';
import { shortPage, shortPagePolicy } from './short-page';

export const away: Rejection = {
  status: 503,
  message: 'Counterpoint is just starting again. Please try once more in a few seconds.',
  headers: { 'retry-after': '2' },
};

export const failed: Rejection = {
  status: 500,
  message: 'This page could not be made. Nothing is lost. Wait a moment, then try again.',
};

/** Answers by ourselves, without the renderer: a sentence as a small page for people, as JSON for programs. */
export function answerShortly(request: IncomingMessage, response: ServerResponse, rejection: Rejection): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isPage = wantsPage(request);
  const body = Buffer.from(isPage ? shortPage(rejection.message) : JSON.stringify({ message: rejection.message }));
  response.writeHead(rejection.status, {
    ...securityHeaders,
    ...rejection.headers,
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    'content-length': body.length,
    'content-security-policy': isPage ? shortPagePolicy : policyForData,
    'cache-control': 'no-store',
    ...(hasUnreadBody(request) && { connection: 'close' }),
  });
  if (hasUnreadBody(request)) endWhenRead(request, response, body);
  else response.end(body);
}

/** Of a refused body so much is still taken in, and so long is waited for the next of it; bytes and milliseconds. */
const lingering = { bytes: 64_000_000, quiet: 2_000 };

/**
 * Answers before the rest of the body has come, and reads that rest all the same. A connection that is closed on somebody
 * who still sends is reset, and their browser shows an error of its own instead of the sentence.
 */
function endWhenRead(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  response.write(body);
  let left = lingering.bytes;
  const timer = setTimeout(() => response.end(), lingering.quiet);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
    else timer.refresh();
  });
  request.once('end', end).once('close', end).resume();
}

/** Answers with a JSON value. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders,
): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json',
    'content-length': body.length,
    'content-security-policy': policyForData,
    ...headers,
  });
  response.end(body);
}

function wantsPage({ headers, url = '' }: IncomingMessage): boolean {
  return !url.startsWith('/api/') && /\btext\/html\b/.test(headers.accept ?? '');
}

function hasUnreadBody({ complete, headers }: IncomingMessage): boolean {
  return !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);
}
