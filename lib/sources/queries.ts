import { read } from '../db/client';
import { revisionOf } from '../debates/queries';
import type { Viewer } from '../people/viewer';
import { within, type Sighted } from '../spaces/visible';
import type { Readership } from './vocabulary';
import { passageInAddress } from './schema';
import { wordsOf } from './span';
import { paragraphsOf } from './text';

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
  /** Who brought it in; null for one that came with files of a debate. */
  readonly authorId: string | null;
  readonly sharedWith: Readership;
}

/** Tells the details of a document that somebody saw from those that stand now. */
export function detailsRevision(source: Source): string {
  const { title, authors, publisher, published, url, language, licence, provenance } = source;
  const said = [source.madeByAi, source.sharedWith, source.warnings];
  return revisionOf(title, authors, publisher, published, url, language, licence, provenance, ...said);
}

export interface OutlineEntry {
  readonly paragraph: number;
  readonly part: 'title' | 'heading' | 'paragraph' | 'aside';
  readonly summary: string;
}

/**
 * What is stored of a document: its text in the newest version, or the editors' outline, paragraph by paragraph; or a
 * text that is not the reader's to read, with the paragraphs that cards quote.
 */
export type SourceBody =
  | { readonly kind: 'text'; readonly versionId: string; readonly text: string }
  | { readonly kind: 'withheld'; readonly from: Readership; readonly quoted: readonly number[] }
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
  s.author_id AS "authorId", s.shared_with AS "sharedWith",
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

/** The board into which a person brought a document, by its slug; null where they did not, or took it back. */
export async function broughtInto(source: Source, personId: string | null): Promise<string | null> {
  const found = await read<{ slug: string }>(
    `SELECT b.slug FROM debate_source d JOIN debate b ON b.id = d.debate_id AND b.withdrawn_at IS NULL
     JOIN source s ON s.id = d.source_id AND s.author_id = $2::uuid
     WHERE d.source_id = $1 AND d.author_id = $2::uuid AND s.author_id IS NOT NULL LIMIT 1`,
    [source.id, personId],
  );
  return found[0]?.slug ?? null;
}

/** How a document's text came here, and whether all passages have been looked for in it. */
export interface Progress {
  /** How many texts it has had; 0 while it is an outline or a title alone. */
  readonly versions: number;
  /** Whether its text comes with files of a debate, which put it back at every start. */
  readonly isFromFiles: boolean;
  readonly isLookedFor: boolean;
  /** Whether passages of other texts, or of the outline, were looked for in it. */
  readonly hasCarried: boolean;
}

export async function progressOf(source: { readonly id: string }): Promise<Progress> {
  const [found] = await read<Progress>(
    `WITH newest AS (SELECT v.id FROM source_version v WHERE v.source_id = $1 ORDER BY v.version DESC LIMIT 1)
     SELECT (SELECT count(*) FROM source_version v WHERE v.source_id = $1) AS versions,
            EXISTS (SELECT FROM source_version v WHERE v.source_id = $1 AND v.format IS NULL) AS "isFromFiles",
            NOT EXISTS (
              SELECT FROM annotation a CROSS JOIN newest n
              WHERE a.source_id = $1 AND a.source_version_id IS DISTINCT FROM n.id AND NOT EXISTS (
                SELECT FROM carried_anchor k WHERE k.annotation_id = a.id AND k.source_version_id = n.id)
            ) AS "isLookedFor",
            EXISTS (SELECT FROM carried_anchor k JOIN newest n ON n.id = k.source_version_id) AS "hasCarried"`,
    [source.id],
  );
  return found ?? { versions: 0, isFromFiles: false, isLookedFor: true, hasCarried: false };
}

/**
 * A board on which the viewer may change a document as an editor of all debates that it is published in, by its slug; of
 * one that is in no debate, as a host of all discussions. So nobody changes what others read by quoting it in a
 * discussion of their own. Null where they may not.
 */
export async function editedAt(viewer: Viewer, source: { readonly id: string }): Promise<string | null> {
  const boards = await read<{ slug: string; kind: 'debate' | 'discussion'; edits: boolean }>(
    `SELECT b.slug, e.kind, CASE e.kind WHEN 'debate' THEN $3 OR EXISTS (
              SELECT FROM editorship y WHERE y.person_id = $2::uuid AND y.debate_id = b.id)
            ELSE EXISTS (SELECT FROM discussion x JOIN attendance y ON y.discussion_id = x.id AND y.role = 'host'
              WHERE x.debate_id = b.id AND y.person_id = $2::uuid) END AS edits
     FROM debate_source d JOIN debate b ON b.id = d.debate_id AND b.withdrawn_at IS NULL
     JOIN space e ON e.debate_id = b.id
     WHERE d.source_id = $1 AND d.published_seq IS NOT NULL ORDER BY b.created_at, b.slug`,
    [source.id, viewer.personId, viewer.isEditor],
  );
  const debates = boards.filter(({ kind }) => kind === 'debate');
  const asked = debates.length > 0 ? debates : boards;
  return asked.every(({ edits }) => edits) ? (asked[0]?.slug ?? null) : null;
}

/**
 * Who may read the text of a document, as SQL: everybody, who brought in the document or this text of it, or who is in a
 * discussion on whose board it is. Everything that hands out a text asks by it.
 *
 * @param person the parameter that holds the reader's id, such as `$2`
 */
function readableBy(alias: string, version: string, person: `$${number}`): string {
  return `(${alias}.shared_with = 'everyone'
    OR (${alias}.author_id = ${person}::uuid) IS TRUE OR (${version}.author_id = ${person}::uuid) IS TRUE
    OR ${alias}.shared_with = 'discussion' AND EXISTS (
      SELECT FROM debate_source u JOIN discussion x ON x.debate_id = u.debate_id AND x.erased_at IS NULL
      WHERE u.source_id = ${alias}.id AND (
        EXISTS (SELECT FROM attendance a
                WHERE a.discussion_id = x.id AND a.person_id = ${person}::uuid AND a.role = 'host')
        OR EXISTS (SELECT FROM participant p
                   WHERE p.discussion_id = x.id AND p.person_id = ${person}::uuid AND p.removed_at IS NULL))))`;
}

/** @param personId who reads; null for somebody who is nobody yet */
export async function bodyOf(source: { readonly id: string }, personId: string | null): Promise<SourceBody> {
  const versions = await read<{ versionId: string; text: string | null; from: Readership }>(
    `SELECT v.id AS "versionId", CASE WHEN ${readableBy('s', 'v', '$2')} THEN v.text END AS text, s.shared_with AS from
     FROM source_version v JOIN source s ON s.id = v.source_id
     WHERE v.source_id = $1 ORDER BY v.version DESC LIMIT 1`,
    [source.id, personId],
  );
  const newest = versions[0];
  if (newest?.text === null) return { kind: 'withheld', from: newest.from, quoted: await quotedIn(source) };
  if (newest !== undefined) return { kind: 'text', versionId: newest.versionId, text: newest.text };
  const outline = await read<OutlineEntry>(
    `SELECT paragraph, part, summary FROM outline_entry WHERE source_id = $1 ORDER BY paragraph`,
    [source.id],
  );
  return { kind: 'outline', entries: outline };
}

async function quotedIn(source: { readonly id: string }): Promise<number[]> {
  const found = await read<{ paragraph: number }>(
    `SELECT DISTINCT paragraph FROM annotation WHERE source_id = $1 AND withdrawn_seq IS NULL ORDER BY 1 LIMIT 500`,
    [source.id],
  );
  return found.map(({ paragraph }) => paragraph);
}
export interface GivenPassage {
  /** What of the address brought it, as `source=b&paragraph=8`; empty for nothing. Partner: formPages in lib/server. */
  readonly query: string;
  /** The inputs of a form that it fills. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The passage that a form's address brings, of one of the debate's documents. Its words are never taken from the address,
 * only where they stand: what the form shows is what the document says.
 */
export async function givenPassage(
  sources: readonly DebateSource[],
  query: Readonly<Record<string, string | string[] | undefined>>,
  personId: string | null,
): Promise<GivenPassage> {
  const given = passageInAddress.safeParse(query).data;
  const source = sources.find(({ slug, writtenByEditors }) => slug === given?.source && !writtenByEditors);
  if (given === undefined || source === undefined) return { query: '', values: {} };
  const place = { source: source.slug, paragraph: String(given.paragraph) };
  const values = { ...place, backing: 'here' };
  const { start, end } = given;
  if (start === undefined || end === undefined) return { query: written(place), values };
  const body = await bodyOf(source, personId);
  const paragraph = body.kind === 'text' ? paragraphsOf(body.text)[given.paragraph - 1] : undefined;
  const quote = wordsOf(paragraph?.text ?? '', { start, end });
  if (quote.trim() === '') return { query: written(place), values };
  const words = { start: String(start), end: String(end) };
  return { query: written({ ...place, ...words }), values: { ...values, quote, start: words.start } };
}

const written = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
