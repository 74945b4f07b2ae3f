import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { policyForData, securityHeaders } from './content-security';
import { chooseEncoding, compress, isWorthCompressing, type Encoding } from './encoding';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /\.(js|css|json|svg|txt)$/;

interface StaticFile {
  readonly type: string;
  readonly variants: Map<Encoding, Promise<Buffer>>;
}

/**
 * The built scripts, styles and fonts: read once, at the start, so a build made meanwhile does not pull them away from
 * under the pages that are out. Their names change with their content.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();

  /** @param folder `.next/static`; everything below it is public and nothing else */
  constructor(folder: string) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile() && !one.name.endsWith('.map'))) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/');
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      const variants = new Map([['identity' as const, Promise.resolve(readFileSync(file))]]);
      this.#files.set(`/_next/static/${name}`, { type, variants: new Map<Encoding, Promise<Buffer>>(variants) });
    }
  }

  /** @returns false when there is no such file */
  async answer(request: IncomingMessage, response: ServerResponse, name: string): Promise<boolean> {
    const file = this.#files.get(name);
    if (!file) return false;
    const { encoding, body } = await encode(file, chooseEncoding(request.headers['accept-encoding']), name);
    response.writeHead(200, {
      ...securityHeaders,
      'content-security-policy': policyForData,
      'content-type': file.type,
      'content-length': body.length,
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    response.end(body);
    return true;
  }
}

async function encode(file: StaticFile, wanted: Encoding, name: string): Promise<{ encoding: Encoding; body: Buffer }> {
  const plain = (await file.variants.get('identity')) ?? Buffer.alloc(0);
  if (wanted === 'identity' || !compressible.test(name) || !isWorthCompressing(plain)) {
    return { encoding: 'identity', body: plain };
  }
  const made = file.variants.get(wanted) ?? compress(plain, wanted, 'small');
  file.variants.set(wanted, made);
  return { encoding: wanted, body: await made };
}
