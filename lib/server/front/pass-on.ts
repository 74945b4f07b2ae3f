import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mostStateBytes, writeFormState } from '../../http/form-state';
import { formHeader, missingHeader, pageHeader } from '../../http/inner-headers';
import { mayShowAgain } from './cacheable';
import type { Rejection } from './guards';
import { newNonce, policyWithNonce, securityHeaders } from './content-security';
import { headersForClient, headersForRenderer, type Client } from './inner-headers';
import { readUpTo, type AskRenderer } from './renderer-client';
import { answerShortly, failed } from './short-answer';

/**
 * The framework leaves a page that is not found, or that failed, for scripts to draw. So a missing page is asked for
 * once more at an address that nothing has, which it does draw; and a failed one is answered by ourselves.
 */
const nowhere = '/nothing-here';

const tooLongToShow: Rejection = {
  status: 413,
  message: 'This is too long to be shown here again. Go back in your browser, where it still stands, and shorten it.',
};

interface Asking {
  readonly ask: AskRenderer;
  readonly isDatabaseThere: () => boolean;
  readonly client: Client;
  readonly body?: Buffer;
}

/**
 * Has a request answered by the renderer for this client alone, as it comes. Stops rendering when the client goes away.
 *
 * @throws when the renderer is away, or failed for want of the database
 */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { ask, isDatabaseThere, client, body }: Asking,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const policy = policyWithNonce(newNonce());
  const method = request.method === 'HEAD' ? 'HEAD' : body ? 'POST' : 'GET';
  const target = request.url ?? '/';
  const headers = headersForRenderer(request.headers, client, policy);
  const { signal } = gone;
  const answer = await ask({ method, target, headers, ...(body && { body }), signal });
  const status = answer.statusCode ?? 502;
  if (status >= 500 && !isDatabaseThere()) {
    answer.resume();
    throw new Error('the database is away');
  }
  const page = answer.headers[pageHeader];
  if (method === 'POST' && typeof page === 'string' && mayShowAgain(page)) {
    const given = await readUpTo(answer, mostStateBytes);
    const state = given === null ? null : await writeFormState(given);
    if (state === null) {
      answerShortly(request, response, tooLongToShow);
      return;
    }
    const again = { ...withoutBody(headers), accept: 'text/html', [formHeader]: state };
    const shown = await ask({ method: 'GET', target: page, headers: again, signal });
    const isThere = shown.statusCode === 200;
    if (!isThere) shown.resume();
    // What the form was about may have been taken back meanwhile: then that page says why it was refused.
    const missing = { ...again, [missingHeader]: encodeURI(page) };
    const sent = isThere ? shown : await ask({ method: 'GET', target: nowhere, headers: missing, signal });
    const isRefused = status >= 400;
    await send(response, sent, { status: isThere || isRefused ? status : 404, policy, extra: kept(answer) });
    return;
  }
  const isPage = method !== 'POST' && (answer.headers['content-type'] ?? '').startsWith('text/html');
  if (isPage && status >= 400) {
    answer.resume();
    if (status >= 500) {
      answerShortly(request, response, failed);
      return;
    }
    const help = { ...headers, [missingHeader]: encodeURI(target.slice(0, 500)) };
    const helped = await ask({ method, target: nowhere, headers: help, signal });
    await send(response, helped, { status, policy, extra: {} });
    return;
  }
  await send(response, answer, { status, policy, extra: {} });
}

/** What a refusal says to the browser besides its form. */
function kept({ headers }: IncomingMessage): OutgoingHttpHeaders {
  return { 'retry-after': headers['retry-after'], 'set-cookie': headers['set-cookie'] };
}

async function send(
  response: ServerResponse,
  answer: IncomingMessage,
  how: { status: number; policy: string; extra: OutgoingHttpHeaders },
): Promise<void> {
  const given = headersForClient(answer.headers);
  const extra = Object.fromEntries(Object.entries(how.extra).filter(([, value]) => value !== undefined));
  response.writeHead(how.status, {
    ...given,
    ...extra,
    ...securityHeaders,
    'content-security-policy': how.policy,
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': cacheControl(given),
    vary: 'cookie, rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch',
  });
  await pipeline(answer, response);
}

/** A page may be shown again by going back, and is asked for again otherwise; data keep what their maker said. */
function cacheControl(given: OutgoingHttpHeaders): string {
  const type = String(given['content-type'] ?? '');
  const said = given['cache-control'];
  if (type.startsWith('text/html')) return 'private, no-cache';
  if (type.startsWith('text/x-component')) return 'private, no-store';
  return typeof said === 'string' ? said : 'private, no-cache';
}

function withoutBody(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-type'));
}
