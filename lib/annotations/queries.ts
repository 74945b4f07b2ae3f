import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { countedOrigin } from '../sources/queries';
import type { Turn } from '../spaces/commands';
import { visible } from '../spaces/visible';
import { passagesShown, type AnchorStatus, type Attribution, type Stance } from './vocabulary';

/** A passage as a card shows it: where it is, who speaks there, what it does for the card. */
export interface Passage {
  readonly id: string;
  readonly cardId: string;
  /** The document's letter in the debate; null while it waits with the passage. */
  readonly label: string | null;
  readonly sourceSlug: string;
  readonly sourceTitle: string;
  readonly writtenByEditors: boolean;
  /** The same for documents that count as one. */
  readonly originId: string;
  readonly paragraph: number;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly actor: string | null;
  readonly anchor: AnchorStatus;
  readonly exact: string | null;
  readonly note: string | null;
  /** The editors' summary of the paragraph, where the document's text is not stored. */
  readonly summary: string | null;
}

/** The passages of some cards, by card, in the order of the documents. */
export async function passagesOf(debate: Debate, cardIds: readonly string[]): Promise<Map<string, Passage[]>> {
  const found = await read<Passage>(
    `SELECT a.id, a.card_id AS "cardId", d.label, s.slug AS "sourceSlug", s.title AS "sourceTitle",
            s.written_by_editors AS "writtenByEditors", ${countedOrigin} AS "originId", a.paragraph, a.stance,
            a.attribution, t.name AS actor, a.anchor, r.exact, r.note, o.summary
     FROM annotation a
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN debate_source d ON d.debate_id = a.debate_id AND d.source_id = a.source_id
     JOIN source s ON s.id = a.source_id
     LEFT JOIN actor t ON t.id = a.actor_id
     LEFT JOIN outline_entry o ON o.source_id = a.source_id AND o.paragraph = a.paragraph
     WHERE a.debate_id = $1 AND a.card_id = ANY($2::uuid[]) AND ${visible('a', '$3')}
     ORDER BY d.ordinal, a.ordinal`,
    [debate.id, cardIds, debate.sight],
  );
  const passages = new Map<string, Passage[]>();
  for (const passage of found) passages.set(passage.cardId, [...(passages.get(passage.cardId) ?? []), passage]);
  return passages;
}

/**
 * The condition under which a viewer may know of an actor, as SQL: the files name it, or a passage that they may see.
 *
 * @param sight the parameter that holds the viewer's sight, such as `$3`
 */
export function knownActor(alias: string, sight: `$${number}`): string {
  return `(${alias}.author_id IS NULL OR EXISTS (
    SELECT FROM annotation a
    WHERE a.debate_id = ${alias}.debate_id AND a.actor_id = ${alias}.id AND ${visible('a', sight)}))`;
}

/** The names of people and organisations that a debate knows, to say whose words a passage gives. */
export async function speakersOf(debate: Debate): Promise<string[]> {
  const found = await read<{ name: string }>(
    `SELECT DISTINCT t.name FROM actor t
     WHERE t.debate_id = $1 AND t.kind <> 'unnamed' AND ${knownActor('t', '$2')} ORDER BY t.name LIMIT 500`,
    [debate.id, debate.sight],
  );
  return found.map(({ name }) => name);
}

/** The actor that has a name, whatever its case, among those whom the viewer knows (`knownActor`); null for none. */
export async function actorNamed(
  { transaction }: Turn,
  { id: debateId, viewerId, horizon }: Pick<Debate, 'id' | 'viewerId' | 'horizon'>,
  name: string,
): Promise<string | null> {
  const found = await transaction.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM actor t
    WHERE t.debate_id = ${debateId}::uuid AND t.kind <> 'unnamed' AND lower(t.name) = lower(${name})
      AND (t.author_id IS NULL OR EXISTS (
        SELECT FROM annotation a
        WHERE a.debate_id = t.debate_id AND a.actor_id = t.id AND a.withdrawn_seq IS NULL
          AND (a.published_seq <= ${horizon} OR a.author_id = ${viewerId}::uuid)))
    ORDER BY t.author_id IS NOT NULL, t.id LIMIT 1`;
  return found[0]?.id ?? null;
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
  /** Null while it waits, seen by its author alone; `proposalId` is set then. */
  readonly cardNumber: number | null;
  readonly proposalId: string | null;
  readonly claim: string | null;
  readonly slug: string;
  /** How many passages the same paragraph has, shown or not; counted up to one more than an opened one shows. */
  readonly ofParagraph: number;
}

/**
 * The passages of a document in the given paragraphs: the first few of each, and of the paragraph that the reader has
 * opened all that a page can carry.
 *
 * @param board the debate whose passages are meant; null for those of all debates, without discussions
 */
export async function passagesIn(
  source: { readonly id: string },
  paragraphs: readonly number[],
  { opened, board, ...seen }: { readonly opened: number | null; readonly board: string | null; readonly sight: string },
): Promise<SourcePassage[]> {
  return read<SourcePassage>(
    `SELECT a.id, a.paragraph, a.starts_at AS start, a.ends_at AS end, a.stance, a.attribution, t.name AS actor,
            r.note, c.number AS "cardNumber", (
              SELECT q.id FROM proposal q WHERE q.card_id = c.id AND q.kind = 'card' AND c.number IS NULL LIMIT 1
            ) AS "proposalId", w.claim, d.slug, n.count AS "ofParagraph"
     FROM unnest($2::int[]) p(paragraph)
     CROSS JOIN LATERAL (
       SELECT a.* FROM annotation a
       WHERE a.source_id = $1 AND a.paragraph = p.paragraph AND ${visible('a', '$6')} AND ${onBoard('a')}
       ORDER BY a.ordinal LIMIT CASE WHEN p.paragraph = $3::int THEN $4::int ELSE $5::int END) a
     CROSS JOIN LATERAL (
       SELECT count(*) FROM (
         SELECT FROM annotation b
         WHERE b.source_id = $1 AND b.paragraph = p.paragraph AND ${visible('b', '$6')} AND ${onBoard('b')}
         LIMIT $4 + 1) b) n
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
     JOIN card c ON c.id = a.card_id AND c.emptied_seq IS NULL AND ${visible('c', '$6')}
     JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
     JOIN debate d ON d.id = a.debate_id
     LEFT JOIN actor t ON t.id = a.actor_id
     ORDER BY a.paragraph, a.starts_at NULLS FIRST, a.ordinal`,
    [source.id, paragraphs, opened, passagesShown.opened, passagesShown.closed, seen.sight, board],
  );
}

/** On the board `$7`, or without one on any that is no discussion's. */
const onBoard = (alias: string) => `CASE WHEN $7::uuid IS NULL THEN EXISTS (
  SELECT FROM space o WHERE o.id = ${alias}.space_id AND o.kind = 'debate') ELSE ${alias}.debate_id = $7 END`;
