import http from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it was transferred: the body is not decoded. */
export interface WholeAnswer {
  /** Without those that Node adds to every answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const addedByNode = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** @throws when the answer is not 200 */
export async function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<WholeAnswer> {
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).once('error', reject);
  });
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${path} was answered by ${String(answer.statusCode)}`);
  const given = Object.entries(answer.headers).filter(([name]) => !addedByNode.has(name));
  return { headers: Object.fromEntries(given.map(([name, value]) => [name, String(value)])), body };
}
