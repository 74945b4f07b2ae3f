import type { ServerResponse } from 'node:http';
import type { Bus } from '../../live/bus';
import { answerJson } from './short-answer';

/** Whether all parts answer, for whoever watches over the server. 503 when one does not. */
export function answerHealth(
  response: ServerResponse,
  { bus, version, isRendererReady, readers }: { bus: Bus; version: string; isRendererReady: boolean; readers: number },
): void {
  const database = bus.isCurrent();
  const isWell = database && isRendererReady;
  answerJson(
    response,
    isWell ? 200 : 503,
    { status: isWell ? 'ok' : 'degraded', version, database, renderer: isRendererReady, readers },
    { 'cache-control': 'no-store', ...(!isWell && { 'retry-after': '2' }) },
  );
}
