import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { payloads } from '../hostile/payloads';
import { askSite } from './asking';
import { cover, slug } from './browsing';
import { proposePayloads, type Witnessed } from './proposed-payloads';
import { databaseUrlOf, startServer } from './server-process';
import { temporaryFolder } from './temporary-folder';

/** A server whose first debate holds every payload in every field that people type. */
export interface Filled {
  readonly address: string;
  /** The cookie of an editor, who sees every page. */
  readonly token: string;
  /** Pages of cards; each payload stands in each field of one of them. */
  readonly cards: readonly string[];
  /** Other pages that show or offer the same words. */
  readonly others: readonly string[];
  /** What people see of their own, and editors of what waits. */
  readonly own: Witnessed;
  /** What each card claims, by its page: as it was typed, in normal form C and without blanks around it. */
  readonly claims: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

/** Texts of the debate itself that have no end of letters in the database. */
const ownWords = {
  debate: ['question', 'about'],
  axis: ['name', 'question', 'low_name', 'low_about', 'high_name', 'high_about'],
  position: ['name', 'about'],
  actor: ['name', 'about'],
} as const;

export async function fillWithPayloads(): Promise<Filled> {
  const { folder, remove } = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const server = await startServer({ dataDir, variables: { TRUST_PROXY: 'true' } });
  const { address } = server;
  const pool = new pg.Pool({ connectionString: databaseUrlOf(dataDir), max: 1 });
  await pool.query(`UPDATE space SET contributions = 'open'`);
  await fillDebate(pool);
  const numbers: number[] = [];
  for (const at of payloads.keys()) numbers.push(await addCard(address, at));
  const key = /\/editor\?key=([\w-]{32})/.exec(server.output())?.[1];
  await pool.query(`UPDATE space SET contributions = 'reviewed'`);
  const positions = await pool.query<{ key: string }>('SELECT key FROM position');
  const claimed = await askSite({ address, method: 'POST', target: '/api/editorship', body: JSON.stringify({ key }) });
  const token = /counterpoint=([\w-]{32})/.exec(claimed.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const own = await proposePayloads(address, token);
  const documents = await pool.query<{ slug: string }>(`SELECT slug FROM source WHERE slug LIKE 'reader-%'`);
  await pool.end();
  const boards = positions.rows.map((position) => `${cover}/positions/${position.key}`);
  const cards = numbers.map((number) => `${cover}/cards/${String(number)}`);
  return {
    address,
    ...{ token, cards, own },
    claims: new Map(cards.map((page, at) => [page, payloadAt(at).normalize('NFC').trim()])),
    others: [
      ...['/', '/debates', cover, `${cover}/sources`, '/editor', `${cover}/history`, ...boards],
      ...[2, 3, 4].map((page) => `${cover}/cards/1?page=${String(page)}`),
      ...cards.flatMap((card) => [`${card}/edit`, `${card}/move`, `${card}/links/new`, `${card}/annotations/new`]),
      ...cards.flatMap((card) => [`${card}/history`, `${card}/withdraw`]),
      ...numbers.map((number) => `${cover}/cards/new?to=${String(number)}`),
      ...documents.rows.map((document) => `/sources/${document.slug}`),
    ],
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}

const payloadAt = (at: number) => payloads[at % payloads.length]?.text ?? '';

/** Every payload somewhere in the words of the debate: as many in each text as it takes. */
async function fillDebate(pool: pg.Pool): Promise<void> {
  const texts = Object.entries(ownWords).flatMap(([table, columns]) => columns.map((column) => ({ table, column })));
  for (const [at, { table, column }] of texts.entries()) {
    const own = payloads.filter((_, index) => index % texts.length === at).map(({ text }) => text);
    await pool.query(`UPDATE ${table} SET ${column} = $1`, [own.join(' ')]);
  }
}

/** An argument of a visitor, each field another payload. @returns its number */
async function addCard(address: string, at: number): Promise<number> {
  const body = {
    ...{ to: 1, relation: 'attacks', clientId: crypto.randomUUID(), claim: payloadAt(at) },
    ...{ elaboration: payloadAt(at + 1), note: payloadAt(at + 2), pasted: payloadAt(at + 3), title: payloadAt(at + 4) },
    ...{
      backing: 'elsewhere',
      speaker: 'direct',
      actor: Array.from(payloadAt(at + 6))
        .slice(0, 120)
        .join(''),
    },
    url: `https://ok.example/?${payloadAt(at + 5).replace(/\s/g, '')}`,
  };
  const target = `/api/debates/${slug}/cards`;
  const sent = await askSite({ address, method: 'POST', target, body: JSON.stringify(body) });
  if (sent.status !== 200) throw new Error(`${sent.text} for ${JSON.stringify(body)}`);
  return z.object({ number: z.number() }).parse(JSON.parse(sent.text)).number;
}
