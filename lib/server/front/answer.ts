import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bus } from '../../live/bus';
import { answerFromCache } from './from-cache';
import { carriesFiles, fileTooLarge, methods, mostBytes, readTarget, reject, tooLarge, type Rejection } from './guards';
import { answerHealth } from './health';
import { clientOf } from './inner-headers';
import type { Origins } from './origins';
import type { PageCache } from './page-cache';
import { passOn } from './pass-on';
import type { AskRenderer } from './renderer-client';
import { readBody } from './request-body';
import { route } from './route';
import { securityHeaders } from './content-security';
import { answerShortly, away } from './short-answer';
import type { StaticFiles } from './static-files';
import type { Streams } from './streams';

export interface Parts {
  readonly ask: AskRenderer;
  readonly isRendererReady: () => boolean;
  readonly cache: PageCache;
  readonly origins: Origins;
  readonly files: StaticFiles;
  readonly streams: Streams;
  readonly bus: Bus;
  readonly trustProxy: boolean;
  readonly version: string;
}

const notFound: Rejection = { status: 404, message: 'There is nothing at this address.' };

/** Files are held whole while they arrive, so that only a few may at a time. */
const mostUploads = 3;
let uploads = 0;
const tooMany: Rejection = {
  status: 503,
  message: 'Others are handing in files just now. Go back and send yours again in a few seconds.',
  headers: { 'retry-after': '5' },
};

const onlyHttps = ['strict-transport-security', 'max-age=31536000'] as const;

/** Answers one request, by whichever part it is for. What goes wrong on the way ends as a 503. */
export async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { method = '', url = '', headers } = request;
  if (clientOf(request, parts.trustProxy).scheme === 'https') response.setHeader(...onlyHttps);
  const rejection = reject(method, url, headers);
  const target = readTarget(url);
  if (rejection || !target) {
    answerShortly(request, response, rejection ?? notFound);
    return;
  }
  const way = route(request, target);
  try {
    switch (way.by) {
      case 'static-files':
        if (!(await parts.files.answer(request, response, target.path))) answerShortly(request, response, notFound);
        return;
      case 'nobody':
        answerShortly(request, response, notFound);
        return;
      case 'health':
        answerHealth(response, {
          ...{ bus: parts.bus, version: parts.version },
          ...{ isRendererReady: parts.isRendererReady(), readers: parts.streams.count },
        });
        return;
      case 'stream':
        if (!(await parts.streams.answer(request, response, way.of))) answerShortly(request, response, notFound);
        return;
      case 'options':
        answerOptions(response, way.isOpen);
        return;
      case 'cache': {
        const origin = parts.origins.known(clientOf(request, parts.trustProxy));
        const { cache, bus } = parts;
        if (!(await answerFromCache(request, response, { page: way.page, cache, bus, origin }))) {
          await render(request, response, parts);
        }
        return;
      }
      case 'renderer':
        await render(request, response, parts);
    }
  } catch {
    answerShortly(request, response, away);
  }
}

async function render(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const client = clientOf(request, parts.trustProxy);
  const asking = { ask: parts.ask, isDatabaseThere: parts.bus.isCurrent, client };
  if (request.method !== 'POST') {
    await passOn(request, response, asking);
    return;
  }
  const isUpload = carriesFiles(request.url ?? '', request.headers);
  if (isUpload && uploads >= mostUploads) {
    answerShortly(request, response, tooMany);
    return;
  }
  uploads += isUpload ? 1 : 0;
  try {
    const body = await readBody(request, mostBytes(isUpload));
    if (body === null) answerShortly(request, response, isUpload ? fileTooLarge : tooLarge);
    else await passOn(request, response, { ...asking, body });
  } finally {
    uploads -= isUpload ? 1 : 0;
  }
}

/** Other sites may read the public API; nothing else is theirs to ask for. */
function answerOptions(response: ServerResponse, isOpen: boolean): void {
  const open = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'if-none-match',
    'access-control-max-age': '86400',
  };
  response.writeHead(204, { ...securityHeaders, allow: methods.join(', '), ...(isOpen && open) });
  response.end();
}
