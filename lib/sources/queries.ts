import { read } from '../db/client';
import type { Viewer } from '../people/viewer';
import { within, type Sighted } from '../spaces/visible';

/** Who warns: the document of itself, or the editors of it. */
export interface SourceWarning {
  readonly by: 'document' | 'editors';
  readonly text: string;
}

export interface Source {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO date, or null where the document gives none. */
  readonly published: string | null;
  readonly language: string;
  readonly licence: string | null;
  readonly provenance: string;
  /** Where it stands on the web, if somebody said so; nothing here opens it. */
  readonly url: string | null;
  readonly writtenByEditors: boolean;
  readonly madeByAi: 'yes' | 'no' | 'unknown';
  readonly origin: { readonly id: string; readonly name: string; readonly reason: string } | null;
  readonly warnings: readonly SourceWarning[];
}

export interface OutlineEntry {
  readonly paragraph: number;
  readonly part: 'title' | 'heading' | 'paragraph' | 'aside';
  readonly summary: string;
}

/** What is stored of a document: its text in the newest version, or the editors' outline, paragraph by paragraph. */
export type SourceBody =
  | { readonly kind: 'text'; readonly versionId: string; readonly text: string }
  | { readonly kind: 'outline'; readonly entries: readonly OutlineEntry[] };

/** A document in a debate, under the letter that its passages are cited by. */
export interface DebateSource extends Source {
  /** Null while it waits; only who added it sees it then. */
  readonly label: string | null;
  /** The same for documents of the debate that count as one. */
  readonly countedAs: string;
}

/** What a document `s` counts as in the debate whose row for it is `d`, as SQL (lib/origins decides). */
export const countedOrigin = 'COALESCE(d.origin_id, s.origin_id, s.id)';

const sourceColumns = `s.id, s.slug, s.title, s.kind, s.authors, s.publisher, s.published::text, s.language, s.licence, s.url,
  s.provenance, s.written_by_editors AS "writtenByEditors", s.made_by_ai AS "madeByAi",
  (SELECT jsonb_build_object('id', o.id, 'name', o.name, 'reason', o.reason)
     FROM origin o WHERE o.id = s.origin_id) AS origin,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('by', w.by, 'text', w.text) ORDER BY w.ordinal)
     FROM source_warning w WHERE w.source_id = s.id), '[]') AS warnings`;

/** A document that is published in a debate that the viewer may read, or that is their own; else null. */
export async function findSource(viewer: Viewer, slug: string): Promise<Source | null> {
  const found = await read<Source>(
    `SELECT ${sourceColumns} FROM source s WHERE s.slug = $1 AND (s.author_id = $2::uuid OR EXISTS (
       SELECT FROM debate_source d JOIN debate b ON b.id = d.debate_id AND b.withdrawn_at IS NULL
       JOIN space e ON e.debate_id = b.id AND e.kind = 'debate'
       WHERE d.source_id = s.id AND d.published_seq IS NOT NULL))`,
    [slug, viewer.personId],
  );
  return found[0] ?? null;
}

/** The documents of a debate in the order of their letters, with those of the viewer that wait. */
export async function sourcesOf(debate: { readonly id: string } & Sighted): Promise<DebateSource[]> {
  return read<DebateSource>(
    `SELECT d.label, ${countedOrigin} AS "countedAs", ${sourceColumns} FROM debate_source d JOIN source s ON s.id = d.source_id
     WHERE d.debate_id = $1 AND ${within('d', '$2')} ORDER BY d.ordinal`,
    [debate.id, debate.sight],
  );
}

/** Where a document is used: debates by slug, question and the letter it has there. */
export async function debatesUsing(source: Source): Promise<{ slug: string; question: string; label: string }[]> {
  const found = await read<{ slug: string; question: string; label: string }>(
    `SELECT b.slug, b.question, d.label FROM debate_source d JOIN debate b ON b.id = d.debate_id
     JOIN space e ON e.debate_id = b.id AND e.kind = 'debate'
     WHERE d.source_id = $1 AND d.published_seq IS NOT NULL AND b.withdrawn_at IS NULL AND b.listed
     ORDER BY b.created_at, b.slug LIMIT 50`,
    [source.id],
  );
  return found;
}

export async function bodyOf(source: Source): Promise<SourceBody> {
  const versions = await read<{ versionId: string; text: string }>(
    `SELECT id AS "versionId", text FROM source_version WHERE source_id = $1 ORDER BY version DESC LIMIT 1`,
    [source.id],
  );
  const newest = versions[0];
  if (newest !== undefined) return { kind: 'text', ...newest };
  const outline = await read<OutlineEntry>(
    `SELECT paragraph, part, summary FROM outline_entry WHERE source_id = $1 ORDER BY paragraph`,
    [source.id],
  );
  return { kind: 'outline', entries: outline };
}
