import { z } from 'zod';

/**
 * What a backup holds, in the order in which it is read: a header; for each table a line that names it and its
 * columns, its rows as PostgreSQL's COPY writes them (a line each, since COPY escapes line breaks) and a line `\.`;
 * at the end a line that counts the rows of each table. All but the rows is JSON, a line each.
 */
const header = z.strictObject({
  /** When it was made, ISO 8601. */
  madeAt: z.iso.datetime(),
  /** The version of Counterpoint that made it. */
  version: z.string(),
  /** The migrations that its tables come from, in the order in which they were applied. */
  migrations: z.array(z.string()).min(1),
});
const tableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const end = z.strictObject({
  rows: z.record(z.string(), z.int().nonnegative()),
  /** The last number that each sequence gave out; null where it gave none. */
  sequences: z.record(
    z.string(),
    z
      .string()
      .regex(/^-?\d+$/)
      .nullable(),
  ),
});

export type BackupHeader = z.infer<typeof header>;
export type TableLine = z.infer<typeof tableLine>;
export type BackupEnd = z.infer<typeof end>;
export interface BackupContents {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
}

export const endOfRows = '\\.\n';
const newLine = 10;
const longestLine = 1_000_000;

/** Checked as it will be read. */
export const writeHeader = (value: BackupHeader): string => line(header.parse(value));
export const writeTable = (value: TableLine): string => line(tableLine.parse(value));
export const writeEnd = (value: BackupEnd): string => line(end.parse(value));

/**
 * Reads a backup from its beginning to its end, however it is cut into chunks.
 *
 * @param take gets each table with its rows, in whole lines; what it leaves unread is passed over
 * @throws when it ends early, holds something unexpected, or holds other numbers of rows than it says
 */
export async function readBackup(
  chunks: AsyncIterable<Buffer>,
  take: (table: TableLine, rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<BackupContents> {
  const text = new Lines(chunks);
  const head = header.parse(await text.json());
  const counted = new Map<string, number>();
  for (;;) {
    const next = z.union([tableLine, end]).parse(await text.json());
    if ('rows' in next) {
      if (!(await text.isAtEnd())) throw new Error('it goes on after its end');
      compare(next.rows, counted);
      return { header: head, end: next };
    }
    const { table } = next;
    if (counted.has(table)) throw new Error(`${table} comes twice`);
    counted.set(table, 0);
    const rows = text.rows((count) => counted.set(table, (counted.get(table) ?? 0) + count));
    await take(next, rows);
    for await (const _ of rows);
  }
}

function compare(said: Readonly<Record<string, number>>, counted: ReadonlyMap<string, number>): void {
  const expected = new Map(Object.entries(said));
  for (const table of new Set([...expected.keys(), ...counted.keys()])) {
    const rows = counted.get(table) ?? 'no';
    if (rows !== expected.get(table)) throw new Error(`${table} has ${rows} rows, and other numbers are announced`);
  }
}

class Lines {
  readonly #chunks: AsyncIterator<Buffer>;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async json(): Promise<unknown> {
    let length = this.#waiting.indexOf(newLine);
    while (length < 0) {
      if (this.#waiting.length > longestLine) throw new Error('a line has no end');
      await this.#demandMore();
      length = this.#waiting.indexOf(newLine);
    }
    const text = this.#waiting.toString('utf8', 0, length);
    this.#waiting = this.#waiting.subarray(length + 1);
    return JSON.parse(text);
  }

  /** The rows up to the line that ends them, in pieces of whole lines; `count` hears how many each piece has. */
  async *rows(count: (rows: number) => void): AsyncGenerator<Buffer> {
    for (;;) {
      const whole = this.#waiting.subarray(0, this.#waiting.lastIndexOf(newLine) + 1);
      const stop = whole.indexOf(endOfRows) === 0 ? 0 : whole.indexOf(`\n${endOfRows}`) + 1;
      const isLast = stop > 0 || whole.indexOf(endOfRows) === 0;
      const piece = isLast ? whole.subarray(0, stop) : whole;
      this.#waiting = this.#waiting.subarray(piece.length + (isLast ? endOfRows.length : 0));
      if (piece.length > 0) {
        count(linesIn(piece));
        yield piece;
      }
      if (isLast) return;
      await this.#demandMore();
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.#waiting.length === 0 && !(await this.#readMore());
  }

  async #demandMore(): Promise<void> {
    if (!(await this.#readMore())) throw new Error('it ends early');
  }

  async #readMore(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#waiting = Buffer.concat([this.#waiting, next.value]);
    return true;
  }
}

function linesIn(piece: Buffer): number {
  let lines = 0;
  for (let at = piece.indexOf(newLine); at >= 0; at = piece.indexOf(newLine, at + 1)) lines += 1;
  return lines;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
