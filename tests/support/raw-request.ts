import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import net from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent chunked unless the headers give a length. */
  readonly body?: string | Buffer;
}

/** A request as `fetch` would not send it: any header, any method, nothing decoded or followed. */
export function rawRequest(port: number, target: string, options: RawRequest = {}): Promise<RawAnswer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: target, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole, text: whole.toString() });
      });
      answer.once('error', reject);
    });
    request.once('error', reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}

/** Sends bytes on a socket and waits for its end. @returns what came, and after how many milliseconds it ended */
export function rawSocket(port: number, bytes: string): Promise<{ text: string; after: number }> {
  return new Promise((resolve) => {
    const began = performance.now();
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      resolve({ text, after: performance.now() - began });
    });
  });
}
