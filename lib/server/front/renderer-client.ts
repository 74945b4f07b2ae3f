import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';

export interface Question {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Buffer;
  /** Gives up on the answer, also while it arrives. */
  readonly signal?: AbortSignal;
}

export type AskRenderer = (question: Question) => Promise<IncomingMessage>;

const patience = 30_000;

/**
 * A client for the renderer on its unix socket, with connections kept open.
 *
 * @returns asks; rejects when the renderer is away or begins no answer within 30 s
 */
export function rendererClient(socketPath: string): AskRenderer {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64, scheduling: 'lifo' });
  return ({ method, target, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const length = body ? { 'content-length': body.length } : {};
      const request = http.request(
        { socketPath, agent, method, path: target, headers: { ...headers, ...length }, ...(signal && { signal }) },
        (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      );
      const timer = setTimeout(() => request.destroy(new Error('the renderer does not answer')), patience);
      request.once('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      request.end(body);
    });
}

/** Reads an answer whole; null when it is larger than `most` bytes. @throws when it is cut */
export async function readUpTo(answer: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
