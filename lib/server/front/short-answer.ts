import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { policyForData, securityHeaders } from './content-security';
import type { Rejection } from './guards';

export const away: Rejection = {
  status: 503,
  message: 'Counterpoint is just starting again. Please try once more in a few seconds.',
  headers: { 'retry-after': '2' },
};

/** Answers by ourselves, without the renderer: a sentence as a small page for people, as JSON for programs. */
export function answerShortly(request: IncomingMessage, response: ServerResponse, rejection: Rejection): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isPage = wantsPage(request);
  const body = Buffer.from(isPage ? pageWith(rejection.message) : JSON.stringify({ message: rejection.message }));
  response.writeHead(rejection.status, {
    ...securityHeaders,
    ...rejection.headers,
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    'content-length': body.length,
    'content-security-policy': policyForData,
    'cache-control': 'no-store',
    // What is left of a refused body is not waited for.
    ...(hasUnreadBody(request) && { connection: 'close' }),
  });
  response.end(body);
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

/** @param message one of our own sentences: nothing in it needs escaping */
function pageWith(message: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Counterpoint</title><h1>Counterpoint</h1><p>${message}</p><p><a href="/">To the start page</a></p></html>`;
}
