import { createServer } from 'node:http';
import pg from 'pg';
import { z } from 'zod';

/**
 * A position's board as one would write it in an afternoon, without a framework: two flat queries and a template
 * string. It shows the cards that our page shows, in the same window, with their passages.
 */
const asked = z.strictObject({ slug: z.string(), position: z.string() });

interface CardRow {
  readonly id: string;
  readonly link: string;
  readonly parent: string;
  readonly relation: string;
  readonly level: number;
  readonly number: number;
  readonly kind: string;
  readonly claim: string;
  readonly answers: string;
}

interface PassageRow {
  readonly card: string;
  readonly label: string;
  readonly paragraph: number;
  readonly attribution: string;
  readonly slug: string;
}

const cards = `
  WITH thesis AS (
    SELECT p.thesis_id AS id, p.debate_id FROM position p JOIN debate d ON d.id = p.debate_id
    WHERE d.slug = $1 AND p.key = $2),
  direct AS (
    SELECT a.*, 1 AS level FROM thesis t
    CROSS JOIN unnest('{supports,attacks,qualifies,context}'::relation[]) k
    CROSS JOIN LATERAL (
      SELECT l.* FROM link l WHERE l.debate_id = t.debate_id AND l.to_card_id = t.id AND l.relation = k
        AND l.withdrawn_seq IS NULL ORDER BY l.ordinal LIMIT 10) a),
  below AS (
    SELECT a.*, 2 AS level FROM direct t
    CROSS JOIN unnest('{supports,attacks,qualifies,context}'::relation[]) k
    CROSS JOIN LATERAL (
      SELECT l.* FROM link l WHERE l.debate_id = t.debate_id AND l.to_card_id = t.from_card_id AND l.relation = k
        AND l.withdrawn_seq IS NULL ORDER BY l.ordinal LIMIT 2) a)
  SELECT c.id, s.id AS link, s.to_card_id AS parent, s.relation, s.level, c.number, r.kind, r.claim,
         (SELECT count(*) FROM link l WHERE l.debate_id = c.debate_id AND l.to_card_id = c.id
            AND l.relation = ANY('{supports,attacks,qualifies,context}') AND l.withdrawn_seq IS NULL) AS answers
  FROM (SELECT * FROM direct UNION ALL SELECT * FROM below) s
  JOIN card c ON c.id = s.from_card_id
  JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  ORDER BY s.level, s.ordinal`;

const passages = `
  SELECT a.card_id AS card, d.label, a.paragraph, a.attribution, s.slug FROM annotation a
  JOIN debate_source d ON d.debate_id = a.debate_id AND d.source_id = a.source_id
  JOIN source s ON s.id = a.source_id
  WHERE a.debate_id = (SELECT id FROM debate WHERE slug = $1) AND a.card_id = ANY($2::uuid[])
    AND a.stance <> 'context' AND a.withdrawn_seq IS NULL
  ORDER BY d.ordinal, a.ordinal`;

process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  serve(asked.parse(message));
});
process.send?.('ready');

function serve({ slug, position }: z.infer<typeof asked>): void {
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });
  const render = async () => {
    const shown = await pool.query<CardRow>({ name: 'cards', text: cards, values: [slug, position] });
    const ids = shown.rows.map(({ id }) => id);
    const found = await pool.query<PassageRow>({ name: 'passages', text: passages, values: [slug, ids] });
    return page(
      slug,
      shown.rows,
      grouped(found.rows, ({ card }) => card),
    );
  };
  const server = createServer((_request, response) => {
    render().then(
      (html) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-length': Buffer.byteLength(html),
        });
        response.end(html);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
}

function page(slug: string, rows: readonly CardRow[], found: ReadonlyMap<string, PassageRow[]>): string {
  const below = grouped(rows, ({ level, parent }) => (level === 1 ? 'thesis' : parent));
  const list = (parent: string): string => `<ol>${(below.get(parent) ?? []).map(item).join('')}</ol>`;
  const item = (card: CardRow): string => `<li class="${card.relation}"><p>${card.relation}</p>
    <h3><a href="/debates/${slug}/cards/${card.number}">${escape(card.claim)}</a></h3>
    <ul>${(found.get(card.id) ?? []).map(strip).join('')}</ul>
    <p>${card.kind} ${card.answers} answers</p>
    ${card.level === 1 ? list(card.id) : ''}</li>`;
  return `<!doctype html><html lang="en"><head><title>${slug}</title></head><body>${list('thesis')}</body></html>`;
}

function strip({ label, paragraph, attribution, slug }: PassageRow): string {
  return `<li><a href="/sources/${slug}?paragraph=${paragraph}">${label} ¶${paragraph}, ${attribution}</a></li>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
