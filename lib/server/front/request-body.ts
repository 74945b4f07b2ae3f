import type { IncomingMessage } from 'node:http';

/**
 * Reads a body whole before anything is passed on, so that a slow sender occupies nobody else.
 *
 * @param most bytes
 * @returns null as soon as it is larger than allowed, whatever its headers said
 * @throws when the client goes away
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else {
        request.off('data', take).pause();
        resolve(null);
      }
    };
    request.on('data', take);
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
    request.once('close', () => {
      reject(new Error('the client went away'));
    });
  });
}
