import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { openBus } from '../../live/bus';
import type { Renderer } from '../renderer-process';
import { answer, type Parts } from './answer';
import { Origins } from './origins';
import { PageCache } from './page-cache';
import { rendererClient } from './renderer-client';
import { sharedRendering } from './shared-page';
import { drain, listen, makeServer } from './sockets';
import { StaticFiles } from './static-files';
import { Streams } from './streams';

export interface FrontOptions {
  readonly port: number;
  readonly host: string;
  readonly trustProxy: boolean;
  readonly databaseUrl: string;
  /** Past any pooler: poolers break LISTEN. */
  readonly directUrl: string;
  readonly renderer: Renderer;
}

const liveConnections = 3;

/**
 * Opens the front: everything that the network sees.
 *
 * @returns closes it, finishing the requests that have come in
 */
export async function openFront(options: FrontOptions): Promise<() => Promise<void>> {
  const { renderer } = options;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: liveConnections,
    connectionTimeoutMillis: 3_000,
  });
  pool.on('error', () => undefined);
  const bus = openBus(options.directUrl);
  await bus.ready;
  const ask = rendererClient(renderer.socket);
  const parts: Parts = {
    ask,
    bus,
    isRendererReady: renderer.isReady,
    cache: new PageCache(sharedRendering(ask)),
    origins: new Origins(),
    files: new StaticFiles(path.join(process.cwd(), '.next/static')),
    streams: new Streams(bus, pool, options.trustProxy),
    trustProxy: options.trustProxy,
    version: ownVersion(),
  };
  let isClosing = false;
  const server = makeServer((request, response) => {
    if (isClosing) response.shouldKeepAlive = false;
    void answer(request, response, parts);
  });
  await listen(server, options.port, options.host);
  return async () => {
    await drain(server, () => {
      isClosing = true;
      parts.streams.close();
    });
    await bus.close();
    await pool.end();
  };
}

function ownVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
}
