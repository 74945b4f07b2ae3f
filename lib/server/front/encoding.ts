import { promisify } from 'node:util';
import zlib from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const smallest = 1_024;
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** The best encoding that a client takes. */
export function chooseEncoding(acceptEncoding: string | string[] | undefined): Encoding {
  const accepted = String(acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';', 2).map((piece) => piece.trim()))
    .filter(([, weight]) => weight?.startsWith('q=') !== true || Number(weight.slice(2)) > 0)
    .map(([name]) => name);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * Compresses for repeated sending.
 *
 * @param effort `quick` for what changes with every event (some ms), `small` for what lives as long as the build
 */
export async function compress(body: Buffer, encoding: Encoding, effort: 'quick' | 'small'): Promise<Buffer> {
  if (encoding === 'br') {
    const quality = effort === 'small' ? 11 : 6;
    return brotli(body, {
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return encoding === 'gzip' ? gzip(body, { level: 7 }) : body;
}

/** Small bodies gain nothing. */
export function isWorthCompressing(body: Buffer): boolean {
  return body.length >= smallest;
}
