interface Head {
  readonly status: number;
  readonly closes: boolean;
  /** Bytes of the body; null when it comes in chunks. */
  readonly length: number | null;
}

/**
 * Tells where an answer ends, by its length or by its chunks (RFC 9112, sections 6.3 and 7.1), and looks at nothing else.
 * Node's own client does far more for each answer: it would be busy before a server that sends stored bytes is.
 */
export class AnswerReader {
  #head: Head | null = null;
  #rest = Buffer.alloc(0);
  #left = 0;

  /** @returns the answer's status once the chunk holds its end; one request is under way at a time */
  read(chunk: Buffer): Pick<Head, 'status' | 'closes'> | null {
    let body = chunk;
    if (this.#head === null) {
      const all = this.#withRest(chunk);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return this.#wait(all);
      this.#head = parse(all.toString('latin1', 0, end));
      this.#left = this.#head.length ?? 0;
      body = all.subarray(end + 4);
    }
    const isWhole = this.#head.length === null ? this.#skipChunks(body) : (this.#left -= body.length) <= 0;
    if (!isWhole) return null;
    const head = this.#head;
    this.#head = null;
    return head;
  }

  /** @returns whether the last chunk, which is empty, has come */
  #skipChunks(body: Buffer): boolean {
    const all = this.#withRest(body);
    let at = 0;
    for (;;) {
      const step = Math.min(this.#left, all.length - at);
      this.#left -= step;
      at += step;
      const lineEnd = this.#left > 0 ? -1 : all.indexOf('\r\n', at);
      const size = lineEnd < 0 ? null : Number.parseInt(all.toString('latin1', at, lineEnd), 16);
      if (size === 0 && all.length >= lineEnd + 4) return true;
      if (size === null || size === 0) {
        this.#wait(all.subarray(at));
        return false;
      }
      at = lineEnd + 2;
      // The chunk and the line end behind it.
      this.#left = size + 2;
    }
  }

  #wait(rest: Buffer): null {
    this.#rest = Buffer.from(rest);
    return null;
  }

  #withRest(chunk: Buffer): Buffer {
    if (this.#rest.length === 0) return chunk;
    const all = Buffer.concat([this.#rest, chunk]);
    this.#rest = Buffer.alloc(0);
    return all;
  }
}

function parse(head: string): Head {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return {
    status: Number(head.slice(9, 12)),
    closes: /\r\nconnection: *close/i.test(head),
    length: length === undefined ? null : Number(length),
  };
}
