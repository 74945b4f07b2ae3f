import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfRows, readBackup, writeEnd, writeHeader, writeTable } from '../../../../lib/server/backup/backup-format';

const header = { madeAt: '2026-11-24T15:30:00.000Z', version: '0.1.0', migrations: ['1_first'] };
const row = fc.string().map((text) => `${JSON.stringify(text).replaceAll('\n', '')}\\\\.\t\\N\n`);
const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
const tables = fc.dictionary(name, fc.array(row, { maxLength: 8 }), { maxKeys: 5 });

const counts = (of: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(of).map(([name, rows]) => [name, rows.length]));

function written(of: Readonly<Record<string, readonly string[]>>, said = counts(of)): string {
  const parts = Object.entries(of).map(
    ([table, rows]) => writeTable({ table, columns: ['a', 'b'] }) + rows.join('') + endOfRows,
  );
  return writeHeader(header) + parts.join('') + writeEnd({ rows: said, sequences: { card_id_seq: '7' } });
}

/** Handed over in pieces of this many bytes. */
async function* cut(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(chunks: AsyncIterable<Buffer>, isWanted = (_: string) => true) {
  const found: Record<string, string> = {};
  const { end } = await readBackup(chunks, async ({ table }, rows) => {
    if (!isWanted(table)) return;
    const pieces: Buffer[] = [];
    for await (const piece of rows) pieces.push(piece);
    found[table] = Buffer.concat(pieces).toString();
  });
  return { found, end };
}

test('however it is cut into pieces, every table arrives with its rows as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 300 }), async (of, size) => {
      const { found, end } = await read(cut(written(of), size));
      expect(found).toEqual(Object.fromEntries(Object.entries(of).map(([name, rows]) => [name, rows.join('')])));
      expect(end).toEqual({ rows: counts(of), sequences: { card_id_seq: '7' } });
    }),
  );
});

test('a table that nobody wants is passed over', async () => {
  const text = written({ one: ['1\t1\n', '2\t2\n'], two: ['3\t3\n'] });
  expect((await read(cut(text, 5), (table) => table === 'two')).found).toEqual({ two: '3\t3\n' });
});

test('one that ends early is refused wherever it ends', async () => {
  const text = Buffer.from(written({ one: ['1\t1\n', '2\t2\n'], two: [] }));
  for (let length = 0; length < text.length; length += 1) {
    await expect(read(cut(text.subarray(0, length), 50)), String(length)).rejects.toThrow();
  }
});

test.each([
  ['has fewer rows', written({ one: ['1\t1\n'] }, { one: 2 }), 'one has 1 rows'],
  ['lacks a table', written({ one: [] }, { one: 0, two: 3 }), 'two has no rows'],
  ['has one table more', written({ one: [], two: [] }, { one: 0 }), 'two has 0 rows'],
  ['goes on after its end', `${written({ one: [] })}more`, 'goes on after its end'],
  ['holds something else', `${writeHeader(header)}"text"\n`, 'Invalid input'],
  ['names no migration', `${JSON.stringify({ ...header, migrations: [] })}\n`, 'migrations'],
])('one that %s is refused', async (_, text, problem) => {
  await expect(read(cut(text, 1000))).rejects.toThrow(problem);
});

test('a line without an end is given up, whatever its length', async () => {
  async function* endless() {
    for (;;) yield await Promise.resolve(Buffer.alloc(100_000, 'x'));
  }
  await expect(read(endless())).rejects.toThrow('a line has no end');
});
