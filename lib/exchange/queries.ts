import { knownActor, withStanding } from '../annotations/queries';
import { raw, read, sql, type Transaction } from '../db/client';
import { picksOf } from '../cards/queries';
import type { Relation } from '../cards/vocabulary';
import { readChanges, type Change } from '../db/recorder';
import { axesOf, positionsOf, type Debate } from '../debates/queries';
import { readBoard } from '../spaces/queries';
import { seenBy, visible } from '../spaces/visible';
import { bodyOf, sourcesOf, type DebateSource } from '../sources/queries';
import type { ExportedActor, ExportedAnnotation, ExportedCard, ExportedLink, WholeDebate } from './schema';

/** A card's or annotation's words now, and as the files last gave them. */
export interface CurrentWords {
  /** A card's number in its space; 0 for an annotation. */
  readonly number: number;
  /** The last that there is: a wording that waits or was taken back has a number above the current one. */
  readonly revision: number;
  readonly changedByPerson: boolean;
  readonly fromFile: unknown;
}

/**
 * The words that a load has to compare the files with, by row id. A revision came from files if a load wrote it: one
 * whose author was erased has no author either.
 */
export async function currentWords(
  transaction: Transaction,
  table: 'card' | 'annotation',
  spaceId: string,
): Promise<Map<string, CurrentWords>> {
  const isByLoad = (alias: 'now' | 'r') => sql`EXISTS (SELECT FROM event e
    WHERE e.space_id = ${spaceId}::uuid AND e.seq = ${raw(alias)}.seq AND e.verb = 'debate.loaded')`;
  const rows =
    table === 'card'
      ? await transaction.$queryRaw<(CurrentWords & { id: string })[]>`
          SELECT c.id, COALESCE(c.number, 0) AS number, (SELECT max(r.revision) FROM card_revision r WHERE r.card_id = c.id) AS revision,
                 NOT ${isByLoad('now')} AS "changedByPerson",
                 json_build_object('kind', f.kind, 'claim', f.claim, 'elaboration', f.elaboration) AS "fromFile"
          FROM card c
          JOIN card_revision now ON now.card_id = c.id AND now.revision = c.revision
          LEFT JOIN LATERAL (SELECT * FROM card_revision r WHERE r.card_id = c.id AND ${isByLoad('r')}
                             ORDER BY r.revision DESC LIMIT 1) f ON true
          WHERE c.space_id = ${spaceId}::uuid`
      : await transaction.$queryRaw<(CurrentWords & { id: string })[]>`
          SELECT a.id, 0 AS number, (SELECT max(r.revision) FROM annotation_revision r WHERE r.annotation_id = a.id) AS revision,
                 NOT ${isByLoad('now')} AS "changedByPerson",
                 json_build_object('exact', f.exact, 'prefix', f.prefix, 'suffix', f.suffix, 'note', f.note)
                   AS "fromFile"
          FROM annotation a
          JOIN annotation_revision now ON now.annotation_id = a.id AND now.revision = a.revision
          LEFT JOIN LATERAL (SELECT * FROM annotation_revision r WHERE r.annotation_id = a.id AND ${isByLoad('r')}
                             ORDER BY r.revision DESC LIMIT 1) f ON true
          WHERE a.space_id = ${spaceId}::uuid`;
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** The newest text of each source that has one, by source id. */
export async function currentVersions(transaction: Transaction, sourceIds: readonly string[]) {
  const versions = await transaction.sourceVersion.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    orderBy: { version: 'asc' },
    select: { id: true, sourceId: true, version: true, text: true },
  });
  return new Map(versions.map((version) => [version.sourceId, version]));
}

/** A whole debate as the API gives it to everybody: flat lists, cards named by their number, nothing that waits. */
export async function readWholeDebate(asked: Debate): Promise<WholeDebate> {
  const debate = seenBy(asked, null);
  const { slug, language, question, about, version } = debate;
  const [axes, positions, picks, sources, contents] = await Promise.all([
    axesOf(debate),
    positionsOf(debate),
    picksOf(debate),
    sourcesOf(debate),
    contentsOf(debate),
  ]);
  const numbers = new Map(contents.cards.map(({ id, number }) => [id, number]));
  const numberOf = (cardId: string) => numbers.get(cardId) ?? [];
  const picked = (positionId: string, side: 'for' | 'against') =>
    picks
      .filter((pick) => pick.positionId === positionId && pick.side === side)
      .flatMap((pick) => numberOf(pick.cardId));
  return {
    slug,
    language,
    question,
    about,
    version,
    axes: axes.map(({ key, name, question, lowName, lowAbout, highName, highAbout }) => ({
      key,
      name,
      question,
      low: { name: lowName, about: lowAbout },
      high: { name: highName, about: highAbout },
    })),
    positions: positions.map(({ id, key, name, about, thesisId, places }) => ({
      key,
      name,
      about,
      thesis: numbers.get(thesisId) ?? null,
      places: { ...places },
      picks: { for: picked(id, 'for'), against: picked(id, 'against') },
    })),
    ...contents,
    cards: contents.cards.map(({ id: _, ...card }) => card),
    sources: await Promise.all(sources.map((source) => exportedSource(source, debate.viewerId))),
  };
}

async function exportedSource(source: DebateSource, viewerId: string | null) {
  const {
    id: _,
    countedAs: __,
    origin,
    authors,
    warnings,
    label,
    authorId: _author,
    sharedWith: _readers,
    ...facts
  } = source;
  const body = await bodyOf(source, viewerId);
  return {
    ...facts,
    label: label ?? '',
    authors: [...authors],
    warnings: [...warnings],
    origin: origin?.name ?? null,
    text: body.kind === 'text' ? body.text : null,
    outline: body.kind === 'outline' ? [...body.entries] : [],
  };
}

/** Every card, link, annotation and actor, flat. */
async function contentsOf(debate: Debate) {
  const [cards, links, annotations, actors] = await Promise.all([
    readBoard<ExportedCard & { id: string }>(
      debate,
      `SELECT c.id, c.number, c.revision, r.kind,
              CASE WHEN c.emptied_seq IS NULL THEN r.claim END AS claim,
              CASE WHEN c.emptied_seq IS NULL THEN r.elaboration END AS elaboration FROM card c
       JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
       WHERE c.space_id = $1 AND ${visible('c', '$2')} ORDER BY c.number`,
      [debate.spaceId, debate.sight],
    ),
    readBoard<ExportedLink>(
      debate,
      `SELECT l.id, l.relation, f.number AS from, t.number AS "toCard", l.to_link_id AS "toLink", l.home, l.place
       FROM link l JOIN card f ON f.id = l.from_card_id LEFT JOIN card t ON t.id = l.to_card_id
       WHERE l.space_id = $1 AND ${visible('l', '$2')} ORDER BY l.ordinal, l.id`,
      [debate.spaceId, debate.sight],
    ),
    readBoard<ExportedAnnotation>(
      debate,
      `SELECT a.id, c.number AS card, d.label AS source, COALESCE(k.paragraph, a.paragraph) AS paragraph, a.stance,
              a.attribution, t.key AS actor, COALESCE(k.status, a.anchor) AS anchor,
              CASE WHEN k.status IS NULL THEN a.starts_at ELSE k.starts_at END AS start,
              CASE WHEN k.status IS NULL THEN a.ends_at ELSE k.ends_at END AS end, r.exact, r.prefix, r.suffix, r.note
       FROM annotation a ${withStanding}
       JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
       JOIN card c ON c.id = a.card_id
       JOIN debate_source d ON d.debate_id = a.debate_id AND d.source_id = a.source_id
       LEFT JOIN actor t ON t.id = a.actor_id
       WHERE a.space_id = $1 AND ${visible('a', '$2')} ORDER BY c.number, a.ordinal, a.id`,
      [debate.spaceId, debate.sight],
    ),
    read<ExportedActor>(
      `SELECT key, name, kind, about FROM actor t WHERE debate_id = $1 AND ${knownActor('t', '$2')} ORDER BY key`,
      [debate.id, debate.sight],
    ),
  ]);
  return { cards: cards, links: links, annotations: annotations, actors: actors };
}

interface LinkOfPeople {
  readonly id: string;
  readonly from_card_id: string;
  readonly relation: Relation;
  readonly to_card_id: string | null;
  readonly to_link_id: string | null;
  readonly home: boolean;
}

/** The links of a space that people made and everybody reads, and those of the files by which people moved a card. */
export async function linksOfPeople(transaction: Transaction, spaceId: string): Promise<LinkOfPeople[]> {
  return transaction.$queryRaw<LinkOfPeople[]>`
    SELECT l.id, l.from_card_id, l.relation::text AS relation, l.to_card_id, l.to_link_id, l.home FROM link l
    WHERE l.space_id = ${spaceId}::uuid AND l.withdrawn_seq IS NULL AND l.published_seq IS NOT NULL
      AND (l.place > 1 OR NOT EXISTS (
        SELECT FROM event e
        WHERE e.space_id = l.space_id AND e.seq = l.created_seq AND e.verb = 'debate.loaded'))`;
}

/** All rows of a board's changing tables, each with its table's name. */
const boardRows = (spaceId: string) => sql`
  SELECT 'card' AS "table", id, to_jsonb(c) AS row FROM card c WHERE space_id = ${spaceId}::uuid
  UNION ALL SELECT 'link', id, to_jsonb(l) FROM link l WHERE space_id = ${spaceId}::uuid
  UNION ALL SELECT 'annotation', id, to_jsonb(a) FROM annotation a WHERE space_id = ${spaceId}::uuid`;

/** Keeps a board's rows as they are until the transaction ends, for `boardChanges`. */
export async function keepBoard(transaction: Transaction, spaceId: string): Promise<void> {
  await transaction.$executeRaw`CREATE TEMPORARY TABLE earlier ("table" text, id uuid, row jsonb) ON COMMIT DROP`;
  await transaction.$executeRaw`INSERT INTO earlier ${boardRows(spaceId)}`;
}

/** What has changed since of the rows that were there, without persons, as an event says it. */
export async function boardChanges(transaction: Transaction, spaceId: string): Promise<Change[]> {
  const found = await transaction.$queryRaw`
    WITH differing AS (
      SELECT o."table", o.id, k.key, o.row->k.key AS before, n.row->k.key AS after
      FROM earlier o JOIN (${boardRows(spaceId)}) n ON n."table" = o."table" AND n.id = o.id AND n.row <> o.row
      CROSS JOIN LATERAL jsonb_object_keys(o.row) k(key)
      WHERE k.key <> 'author_id' AND o.row->k.key <> n.row->k.key)
    SELECT "table", jsonb_build_object('id', id) AS key, jsonb_object_agg(key, before) AS before,
           jsonb_object_agg(key, after) AS after
    FROM differing GROUP BY "table", id ORDER BY "table", id`;
  return readChanges(found);
}
