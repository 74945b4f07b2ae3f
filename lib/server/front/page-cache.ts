import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { compress, isWorthCompressing, type Encoding } from './encoding';

/** A page as it was rendered for everybody. */
export interface SharedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface StoredPage extends SharedPage {
  readonly version: string;
  /** Without quotes and encoding: the answer's ETag begins with it. */
  readonly tag: string;
  readonly encoded: Map<Encoding, Buffer>;
}

/**
 * @param address whole, with the origin that the page is to name as its own
 * @returns null for an answer that is not for everybody, or not for the cache: not found, moved, failed, too large
 */
export type RenderShared = (address: string) => Promise<SharedPage | null>;

const mostBytes = 64 * 1024 * 1024;
export const mostPageBytes = 8 * 1024 * 1024;

/**
 * The last version of each public page, as bytes. However many ask for one at once, it is rendered once, and each
 * encoding of it is made once.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, StoredPage>({ maxSize: mostBytes, sizeCalculation: bytesOf });
  readonly #rendering = new Map<string, Promise<StoredPage | null>>();
  readonly #render: RenderShared;

  constructor(render: RenderShared) {
    this.#render = render;
  }

  /**
   * The page in this version, rendered if need be.
   *
   * @throws when it has to be rendered and cannot
   */
  get(address: string, version: string): Promise<StoredPage | null> {
    const stored = this.#pages.get(address);
    if (stored?.version === version) return Promise.resolve(stored);
    const key = `${version} ${address}`;
    const rendering = this.#rendering.get(key) ?? this.#renderAndStore(address, version);
    this.#rendering.set(key, rendering);
    const forget = (): void => {
      this.#rendering.delete(key);
    };
    rendering.then(forget, forget);
    return rendering;
  }

  /** The page as it was last seen, in whatever version. */
  last(address: string): StoredPage | undefined {
    return this.#pages.get(address);
  }

  async encode(address: string, page: StoredPage, encoding: Encoding): Promise<{ encoding: Encoding; body: Buffer }> {
    if (encoding === 'identity' || !isWorthCompressing(page.body) || isPacked(page))
      return { encoding: 'identity', body: page.body };
    const made =
      page.encoded.get(encoding) ??
      (await this.#once(`${encoding} ${page.tag}`, () => compress(page.body, encoding, 'quick')));
    if (!page.encoded.has(encoding)) {
      page.encoded.set(encoding, made);
      // Stored again, so that its new size counts.
      if (this.#pages.peek(address) === page) this.#pages.set(address, page);
    }
    return { encoding, body: made };
  }

  readonly #encoding = new Map<string, Promise<Buffer>>();

  #once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const running = this.#encoding.get(key) ?? make().finally(() => this.#encoding.delete(key));
    this.#encoding.set(key, running);
    return running;
  }

  async #renderAndStore(address: string, version: string): Promise<StoredPage | null> {
    const page = await this.#render(address);
    if (page === null) return null;
    const tag = createHash('sha256').update(page.body).digest('base64url').slice(0, 22);
    const stored = { ...page, version, tag, encoded: new Map<Encoding, Buffer>() };
    this.#pages.set(address, stored);
    return stored;
  }
}

/** Pictures are as small as they get. */
function isPacked({ headers }: SharedPage): boolean {
  return String(headers['content-type']).startsWith('image/png');
}

function bytesOf({ body, encoded }: StoredPage): number {
  return [...encoded.values()].reduce((sum, { length }) => sum + length, body.length + 2_048);
}
