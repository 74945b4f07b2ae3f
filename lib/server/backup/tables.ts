import pg from 'pg';
import type { TableLine } from './backup-format';

/** The migrations' own record: kept as a table like any other, but no migration makes it. */
export const history = '_prisma_migrations';

/** What belongs to an extension comes back with it. */
const notOfAnExtension = (catalogue: 'pg_class' | 'pg_proc' | 'pg_type') =>
  `NOT EXISTS (SELECT FROM pg_depend d
               WHERE d.classid = '${catalogue}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`;

/** Every table, with the columns that hold something of their own (and are not generated from others). */
export async function listTables(client: pg.Client): Promise<TableLine[]> {
  const { rows } = await client.query<TableLine>(
    `SELECT o.relname AS "table",
            ARRAY(SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                  ORDER BY a.attnum) AS columns
     FROM pg_class o
     WHERE o.relnamespace = 'public'::regnamespace AND o.relkind = 'r' AND ${notOfAnExtension('pg_class')}
     ORDER BY o.relname`,
  );
  return rows;
}

/** The last number that each sequence gave out, as text; null where it gave none. */
export async function readSequences(client: pg.Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** Statements that drop the foreign keys, and those that make them again and so check every row. */
export async function foreignKeys(client: pg.Client): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
     ORDER BY conrelid::regclass::text, conname`,
  );
  return rows;
}

/**
 * Statements that remove whatever migrations can have made, but for their record. Tables go first: they take the
 * sequences with them that cannot go alone.
 */
export async function removals(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('DROP %s IF EXISTS %s CASCADE',
                   CASE o.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                                  ELSE 'TABLE' END, o.oid::regclass) AS statement,
            CASE WHEN o.relkind IN ('r', 'p') THEN 1 ELSE 2 END AS turn
     FROM pg_class o
     WHERE o.relnamespace = 'public'::regnamespace AND o.relkind IN ('r', 'p', 'v', 'm', 'S')
       AND o.relname <> '${history}' AND ${notOfAnExtension('pg_class')}
     UNION ALL
     SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', o.oid::regprocedure), 3 FROM pg_proc o
     WHERE o.pronamespace = 'public'::regnamespace AND ${notOfAnExtension('pg_proc')}
     UNION ALL
     SELECT format('DROP TYPE IF EXISTS %s CASCADE', o.oid::regtype), 4 FROM pg_type o
     WHERE o.typnamespace = 'public'::regnamespace AND (o.typtype IN ('e', 'd', 'r')
         OR o.typtype = 'c' AND (SELECT c.relkind FROM pg_class c WHERE c.oid = o.typrelid) = 'c')
       AND ${notOfAnExtension('pg_type')}
     ORDER BY turn`,
  );
  return rows.map(({ statement }) => statement);
}

/** `public."card" ("id", "number")` */
export function copyTarget({ table, columns }: TableLine): string {
  const list = columns.length > 0 ? ` (${columns.map((name) => pg.escapeIdentifier(name)).join(', ')})` : '';
  return nameOf(table) + list;
}

export const nameOf = (table: string): string => `public.${pg.escapeIdentifier(table)}`;
