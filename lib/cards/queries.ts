import { database } from '../db/client';
import type { Debate } from '../debates/queries';
import type { AnchorStatus, Attribution, Kind, Relation, Stance } from './vocabulary';
import { answering, type Window } from './window';

/** A passage as a card shows it: where it is, who speaks there, what it does for the card. */
export interface Passage {
  readonly id: string;
  readonly cardId: string;
  readonly label: string;
  readonly sourceSlug: string;
  readonly sourceTitle: string;
  readonly writtenByEditors: boolean;
  readonly originId: string | null;
  readonly paragraph: number;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly actor: string | null;
  readonly anchor: AnchorStatus;
  readonly exact: string | null;
  readonly note: string | null;
}

/** A card as lists show it. `claim` is null where its author's words were erased. */
export interface CardView {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly kind: Kind;
  readonly claim: string | null;
  readonly elaboration: string | null;
  /** How many cards answer it, of all relations that answer. */
  readonly answers: number;
  /** The position whose thesis it is. */
  readonly thesisOf: { readonly key: string; readonly name: string } | null;
  readonly passages: readonly Passage[];
}

/** A link as seen from the card that it ends on. */
export interface Answer {
  readonly linkId: string;
  readonly relation: Relation;
  readonly cardId: string;
  readonly toCardId: string;
  readonly home: boolean;
}

export async function findCard(debate: Debate, number: number): Promise<CardView | null> {
  const found = await database().pool.query<{ id: string }>(
    `SELECT id FROM card WHERE space_id = $1 AND number = $2 AND withdrawn_seq IS NULL`,
    [debate.spaceId, number],
  );
  const id = found.rows[0]?.id;
  return id === undefined ? null : ((await cardsById(debate, [id])).get(id) ?? null);
}

/** Cards with their passages, by id; ids that are not there or withdrawn are left out. */
export async function cardsById(debate: Debate, ids: readonly string[]): Promise<Map<string, CardView>> {
  const [cards, passages] = await Promise.all([
    database().pool.query<Omit<CardView, 'passages'>>(
      `SELECT c.id, c.number, c.revision, r.kind, r.claim, r.elaboration,
              (SELECT count(*) FROM link l WHERE l.debate_id = $1 AND l.to_card_id = c.id
                 AND l.relation = ANY($3::relation[]) AND l.withdrawn_seq IS NULL) AS answers,
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('key', p.key, 'name', p.name) END AS "thesisOf"
       FROM card c
       JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
       LEFT JOIN position p ON p.debate_id = $1 AND p.thesis_id = c.id
       WHERE c.debate_id = $1 AND c.id = ANY($2::uuid[]) AND c.withdrawn_seq IS NULL`,
      [debate.id, ids, answering],
    ),
    passagesOf(debate, ids),
  ]);
  return new Map(cards.rows.map((card) => [card.id, { ...card, passages: passages.get(card.id) ?? [] }]));
}

async function passagesOf(debate: Debate, cardIds: readonly string[]): Promise<Map<string, Passage[]>> {
  const found = await database().pool.query<Passage>(
    `SELECT a.id, a.card_id AS "cardId", d.label, s.slug AS "sourceSlug", s.title AS "sourceTitle",
            s.written_by_editors AS "writtenByEditors", s.origin_id AS "originId", a.paragraph, a.stance,
            a.attribution, t.name AS actor, a.anchor, r.exact, r.note
     FROM annotation a
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN debate_source d ON d.debate_id = a.debate_id AND d.source_id = a.source_id
     JOIN source s ON s.id = a.source_id
     LEFT JOIN actor t ON t.id = a.actor_id
     WHERE a.debate_id = $1 AND a.card_id = ANY($2::uuid[]) AND a.withdrawn_seq IS NULL
     ORDER BY d.ordinal, a.ordinal`,
    [debate.id, cardIds],
  );
  return groupBy(found.rows, ({ cardId }) => cardId);
}

/** The answers to each of some cards, at most a window of each relation, in the editors' order. */
export async function answersTo(
  debate: Debate,
  cardIds: readonly string[],
  { skip, perRelation }: Pick<Window, 'skip' | 'perRelation'>,
): Promise<Answer[]> {
  const found = await database().pool.query<Answer>(
    `SELECT a.id AS "linkId", a.relation, a.from_card_id AS "cardId", t.id AS "toCardId", a.home
     FROM unnest($2::uuid[]) t(id)
     CROSS JOIN unnest($3::relation[]) k(relation)
     CROSS JOIN LATERAL (
       SELECT l.* FROM link l
       WHERE l.debate_id = $1 AND l.to_card_id = t.id AND l.relation = k.relation AND l.withdrawn_seq IS NULL
       ORDER BY l.ordinal OFFSET $4 LIMIT $5) a`,
    [debate.id, cardIds, answering, skip, perRelation],
  );
  return found.rows;
}

/** How many answers of each relation one card has. */
export async function answerCounts(debate: Debate, cardId: string): Promise<Map<Relation, number>> {
  const found = await database().pool.query<{ relation: Relation; count: number }>(
    `SELECT relation, count(*) FROM link
     WHERE debate_id = $1 AND to_card_id = $2 AND relation = ANY($3::relation[]) AND withdrawn_seq IS NULL
     GROUP BY relation`,
    [debate.id, cardId, answering],
  );
  return new Map(found.rows.map(({ relation, count }) => [relation, count]));
}

/** For each of some links, the cards that say it does not show what it claims to. */
export async function undercutsOf(debate: Debate, linkIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await database().pool.query<{ linkId: string; cardId: string }>(
    `SELECT to_link_id AS "linkId", from_card_id AS "cardId" FROM link
     WHERE debate_id = $1 AND to_link_id = ANY($2::uuid[]) AND withdrawn_seq IS NULL ORDER BY ordinal LIMIT 100`,
    [debate.id, linkIds],
  );
  const grouped = groupBy(found.rows, ({ linkId }) => linkId);
  return new Map([...grouped].map(([linkId, rows]) => [linkId, rows.map(({ cardId }) => cardId)]));
}

/** Where a card stands: what it answers, home first; for an undercut both ends of the link that it attacks. */
export interface Stand {
  readonly linkId: string;
  readonly relation: Relation;
  readonly home: boolean;
  readonly toCardId: string;
  /** For an undercut, the card whose link is attacked, and that link's relation. */
  readonly viaCardId: string | null;
  readonly viaRelation: Relation | null;
}

export async function standsOf(debate: Debate, cardId: string): Promise<Stand[]> {
  const found = await database().pool.query<Stand>(
    `SELECT l.id AS "linkId", l.relation, l.home, COALESCE(l.to_card_id, u.to_card_id) AS "toCardId",
            u.from_card_id AS "viaCardId", u.relation AS "viaRelation"
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id
     WHERE l.debate_id = $1 AND l.from_card_id = $2 AND l.withdrawn_seq IS NULL
       AND l.relation NOT IN ('tension', 'restates')
     ORDER BY l.home DESC, l.ordinal LIMIT 50`,
    [debate.id, cardId],
  );
  return found.rows;
}

/** The cards tied to one without answering it: hard to hold together with it, or saying nearly the same. */
export async function neighboursOf(debate: Debate, cardId: string): Promise<{ relation: Relation; cardId: string }[]> {
  const found = await database().pool.query<{ relation: Relation; cardId: string }>(
    `SELECT relation, CASE WHEN from_card_id = $2 THEN to_card_id ELSE from_card_id END AS "cardId" FROM link
     WHERE debate_id = $1 AND (from_card_id = $2 OR to_card_id = $2)
       AND relation IN ('tension', 'restates') AND withdrawn_seq IS NULL
     ORDER BY relation, ordinal LIMIT 50`,
    [debate.id, cardId],
  );
  return found.rows;
}

/** The cards from one up to the root of its tree along home links, the card itself first, each with its home relation. */
export async function pathToRoot(debate: Debate, cardId: string): Promise<{ cardId: string; relation: Relation | null }[]> {
  const found = await database().pool.query<{ cardId: string; relation: Relation | null }>(
    `WITH RECURSIVE path AS (
       SELECT $2::uuid AS card_id, 0 AS depth
       UNION ALL
       SELECT COALESCE(l.to_card_id, u.to_card_id), p.depth + 1
       FROM path p
       JOIN link l ON l.debate_id = $1 AND l.from_card_id = p.card_id AND l.home AND l.withdrawn_seq IS NULL
       LEFT JOIN link u ON u.id = l.to_link_id
       WHERE p.depth < 100)
     SELECT p.card_id AS "cardId", l.relation FROM path p
     LEFT JOIN link l ON l.debate_id = $1 AND l.from_card_id = p.card_id AND l.home AND l.withdrawn_seq IS NULL
     ORDER BY p.depth`,
    [debate.id, cardId],
  );
  return found.rows;
}

export interface Pick {
  readonly positionId: string;
  readonly cardId: string;
  readonly side: 'for' | 'against';
}

/** The cards that the editors hold to be the best for and against each position. */
export async function picksOf(debate: Debate): Promise<Pick[]> {
  const found = await database().pool.query<Pick>(
    `SELECT position_id AS "positionId", card_id AS "cardId", side FROM pick
     WHERE debate_id = $1 ORDER BY side, ordinal LIMIT 200`,
    [debate.id],
  );
  return found.rows;
}

/** A passage as the source's page shows it: with the card that stands on it, and where in the text it lies. */
export interface SourcePassage {
  readonly id: string;
  readonly paragraph: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly actor: string | null;
  readonly note: string | null;
  readonly cardNumber: number;
  readonly claim: string | null;
  readonly slug: string;
  /** How many passages the same paragraph has, shown or not. */
  readonly ofParagraph: number;
}

/** The passages of a document, at most `perParagraph` in each of its paragraphs, from `skip` on. */
export async function passagesIn(
  source: { readonly id: string },
  paragraphs: readonly number[],
  { skip, perParagraph }: { skip: number; perParagraph: number },
): Promise<SourcePassage[]> {
  const found = await database().pool.query<SourcePassage>(
    `SELECT a.id, a.paragraph, a.starts_at AS start, a.ends_at AS end, a.stance, a.attribution, t.name AS actor,
            r.note, c.number AS "cardNumber", w.claim, d.slug, n.count AS "ofParagraph"
     FROM unnest($2::int[]) p(paragraph)
     CROSS JOIN LATERAL (
       SELECT a.* FROM annotation a
       WHERE a.source_id = $1 AND a.paragraph = p.paragraph AND a.withdrawn_seq IS NULL
       ORDER BY a.ordinal OFFSET $3 LIMIT $4) a
     CROSS JOIN LATERAL (
       SELECT count(*) FROM annotation b
       WHERE b.source_id = $1 AND b.paragraph = p.paragraph AND b.withdrawn_seq IS NULL) n
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN card c ON c.id = a.card_id AND c.withdrawn_seq IS NULL
     JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
     JOIN debate d ON d.id = a.debate_id
     LEFT JOIN actor t ON t.id = a.actor_id
     ORDER BY a.paragraph, a.starts_at NULLS FIRST, a.ordinal`,
    [source.id, paragraphs, skip, perParagraph],
  );
  return found.rows;
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
