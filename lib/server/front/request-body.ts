import type { IncomingMessage } from 'node:http';
import { mostBodyBytes } from '../../http/body';

/**
 * Reads a body whole before anything is passed on, so that a slow sender occupies nobody else.
 *
 * @returns null as soon as it is larger than allowed, whatever its headers said
 * @throws when the client goes away
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBodyBytes) chunks.push(chunk);
      else {
        request.pause();
        resolve(null);
      }
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
    request.once('close', () => {
      reject(new Error('the client went away'));
    });
  });
}
