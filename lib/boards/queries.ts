import type { Kind, Relation } from '../cards/vocabulary';
import type { AnchorStatus, Attribution, Stance } from '../annotations/vocabulary';
import { sql, type Transaction } from '../db/client';
import type { LinkToCopy } from './copying';

interface CardToCopy {
  readonly id: string;
  readonly kind: Kind;
  readonly claim: string;
  readonly elaboration: string | null;
}

interface PassageToCopy {
  readonly id: string;
  readonly card_id: string;
  readonly source_id: string;
  readonly source_version_id: string | null;
  readonly actor_key: string | null;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly anchor: AnchorStatus;
  readonly paragraph: number;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly ordinal: number;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly note: string | null;
}

/** What everybody reads of some cards, to be copied. */
export interface BoardContents {
  readonly cards: readonly CardToCopy[];
  readonly links: readonly (LinkToCopy & {
    readonly relation: Relation;
    readonly ordinal: number;
    readonly isUndirected: boolean;
  })[];
  readonly passages: readonly PassageToCopy[];
}

const everybodys = sql`x.published_seq IS NOT NULL AND x.withdrawn_seq IS NULL`;

/** Cards of a debate that still say something, with their passages and the links that start at them. */
export async function contentsOf(
  transaction: Transaction,
  debateId: string,
  cardIds: readonly string[],
): Promise<BoardContents> {
  const cards = await transaction.$queryRaw<CardToCopy[]>`
    SELECT x.id, r.kind, r.claim, r.elaboration FROM card x
    JOIN card_revision r ON r.card_id = x.id AND r.revision = x.revision AND r.claim IS NOT NULL
    WHERE x.debate_id = ${debateId}::uuid AND x.id = ANY(${cardIds}::uuid[]) AND x.emptied_seq IS NULL
      AND ${everybodys} ORDER BY x.number`;
  const links = await linksFrom(transaction, debateId, cardIds);
  const passages = await transaction.$queryRaw<PassageToCopy[]>`
    SELECT x.id, x.card_id, x.source_id, x.source_version_id, t.key AS actor_key, x.stance::text, x.attribution::text,
           x.anchor::text, x.paragraph, x.starts_at, x.ends_at, x.ordinal, r.exact, r.prefix, r.suffix, r.note
    FROM annotation x
    JOIN annotation_revision r ON r.annotation_id = x.id AND r.revision = x.revision
    LEFT JOIN actor t ON t.id = x.actor_id
    WHERE x.debate_id = ${debateId}::uuid AND x.card_id = ANY(${cardIds}::uuid[]) AND ${everybodys}
    ORDER BY x.card_id, x.ordinal`;
  return { cards, links, passages };
}

async function linksFrom(transaction: Transaction, debateId: string, cardIds: readonly string[]) {
  return transaction.$queryRaw<BoardContents['links'][number][]>`
    SELECT x.id, x.from_card_id, x.to_card_id, x.to_link_id, x.home, x.relation::text, x.ordinal,
           x.relation IN ('tension', 'restates') AS "isUndirected"
    FROM link x
    WHERE x.debate_id = ${debateId}::uuid AND x.from_card_id = ANY(${cardIds}::uuid[]) AND ${everybodys}
    ORDER BY x.ordinal, x.id`;
}

/** The home links of a debate that everybody reads, and those that they deny. */
export async function homesOf(transaction: Transaction, debateId: string): Promise<LinkToCopy[]> {
  return transaction.$queryRaw<LinkToCopy[]>`
    SELECT x.id, x.from_card_id, x.to_card_id, x.to_link_id, x.home FROM link x
    WHERE x.debate_id = ${debateId}::uuid AND ${everybodys}
      AND (x.home OR EXISTS (SELECT FROM link u WHERE u.to_link_id = x.id AND u.home))`;
}

/** What frames a debate: its axes, positions, speakers and documents that everybody sees. */
export async function framePartsOf(transaction: Transaction, debateId: string) {
  const axes = await transaction.$queryRaw<FramePart[]>`
    SELECT id, key, ordinal, name, question, low_name, low_about, high_name, high_about FROM axis
    WHERE debate_id = ${debateId}::uuid ORDER BY ordinal`;
  const positions = await transaction.$queryRaw<(FramePart & { thesis_id: string })[]>`
    SELECT id, key, ordinal, thesis_id, name, about FROM position
    WHERE debate_id = ${debateId}::uuid ORDER BY ordinal`;
  const places = await transaction.$queryRaw<{ position_id: string; axis_id: string; value: number }[]>`
    SELECT position_id, axis_id, value FROM place WHERE debate_id = ${debateId}::uuid`;
  const actors = await transaction.actor.findMany({
    where: { debateId, authorId: null },
    select: { key: true, name: true, kind: true, about: true },
  });
  const documents = await transaction.$queryRaw<{ source_id: string; label: string; ordinal: number }[]>`
    SELECT source_id, label, ordinal FROM debate_source
    WHERE debate_id = ${debateId}::uuid AND published_seq IS NOT NULL ORDER BY ordinal`;
  return { axes, positions, places, actors, documents };
}

/** A row with a key; whatever else it has are words. */
interface FramePart {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly [word: string]: string | number;
}
