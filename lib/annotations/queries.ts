import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { countedOrigin } from '../sources/queries';
import type { Turn } from '../spaces/commands';
import { readBoard } from '../spaces/queries';
import { visible } from '../spaces/visible';
import { everyPassage, type PassageFilter } from './filter';
import { onBoard, passagesStatement } from './passages-statement';
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
  /** The words that it was made with. */
  readonly exact: string | null;
  /** What stands there now, where that is not the same: in a new version, or in a text that came after the summary. */
  readonly wording: string | null;
  readonly note: string | null;
  /** The editors' summary of the paragraph, where the document's text is not stored. */
  readonly summary: string | null;
}

/**
 * Joins, as SQL, where the passage `a` stands in the newest version `v` of its document: `k`, which is null where it was
 * made with that version, or where nobody has looked yet (lib/standings).
 */
export const withStanding = `LEFT JOIN LATERAL (
    SELECT v.id, v.text FROM source_version v WHERE v.source_id = a.source_id ORDER BY v.version DESC LIMIT 1) v ON true
  LEFT JOIN carried_anchor k ON k.annotation_id = a.id AND k.source_version_id = v.id`;

/** Words of a text that nobody has quoted: only of one that everybody may read. */
const wordingNow = `CASE WHEN k.status IN ('fuzzy', 'likely')
    AND EXISTS (SELECT FROM source o WHERE o.id = a.source_id AND o.shared_with = 'everyone')
  THEN substr(v.text, k.starts_at + 1, k.ends_at - k.starts_at) END`;

/** The passages of some cards, by card, in the order of the documents. */
export async function passagesOf(debate: Debate, cardIds: readonly string[]): Promise<Map<string, Passage[]>> {
  const found = await readBoard<Passage>(
    debate,
    `SELECT a.id, a.card_id AS "cardId", d.label, s.slug AS "sourceSlug", s.title AS "sourceTitle",
            s.written_by_editors AS "writtenByEditors", ${countedOrigin} AS "originId",
            COALESCE(k.paragraph, a.paragraph) AS paragraph, a.stance, a.attribution, t.name AS actor,
            COALESCE(k.status, a.anchor) AS anchor, r.exact, ${wordingNow} AS wording, r.note, o.summary
     FROM annotation a ${withStanding}
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
  /** In the newest version; null where no words of it are the passage’s. */
  readonly start: number | null;
  readonly end: number | null;
  readonly stance: Stance;
  readonly attribution: Attribution;
  readonly anchor: AnchorStatus;
  readonly actor: string | null;
  readonly note: string | null;
  /** Its words, where they are kept. */
  readonly exact: string | null;
  /** Null while it waits, seen by its author alone; `proposalId` is set then. */
  readonly cardNumber: number | null;
  readonly proposalId: string | null;
  readonly claim: string | null;
  readonly slug: string;
  /** How many passages the same paragraph has, shown or not; counted up to one more than `passagesCounted`, or than are shown. */
  readonly ofParagraph: number;
}

interface Shown {
  /** The paragraph that the reader has opened. */
  readonly opened: number | null;
  /** The debate whose passages are meant; null for those of all debates, without discussions. */
  readonly board: string | null;
  readonly sight: string;
  readonly filter?: PassageFilter;
}

/**
 * The passages of a document in the given paragraphs: the first few of each, and of the paragraph that the reader has
 * opened all that a page can carry.
 */
export async function passagesIn(
  source: { readonly id: string },
  paragraphs: readonly number[],
  { opened, board, sight, filter = everyPassage }: Shown,
): Promise<SourcePassage[]> {
  const isFiltered = filter.stance !== null || filter.speaker !== null;
  const passagesOfEach = (some: readonly number[], shown: number) =>
    read<SourcePassage>(passagesStatement({ shown, isFiltered }), [
      ...[source.id, some, sight, board],
      ...(isFiltered ? [filter.stance, filter.speaker] : []),
    ]);
  const isOpened = opened !== null && paragraphs.includes(opened);
  const closed = isOpened ? paragraphs.filter((paragraph) => paragraph !== opened) : paragraphs;
  const [few, many] = await Promise.all([
    passagesOfEach(closed, passagesShown.closed),
    isOpened ? passagesOfEach([opened], passagesShown.opened) : [],
  ]);
  return [...few, ...many].sort((a, b) => a.paragraph - b.paragraph);
}

/** A passage whose words a document’s newest version changed, or no longer has, with the card that stands on it. */
export interface ChangedPassage {
  readonly id: string;
  readonly anchor: 'fuzzy' | 'lost';
  /** Where it stands now; where it stood, if it is lost. */
  readonly paragraph: number;
  /** The words that it was made with, and those that stand there now; null where there are none. */
  readonly exact: string | null;
  readonly wording: string | null;
  readonly cardNumber: number;
  readonly claim: string | null;
  readonly slug: string;
}

/** At most so many are told of at once. */
const changesTold = 200;

/** The published passages of a document that stand on changed words or on none, in the order of the cards. */
export async function changedPassages(
  source: { readonly id: string },
  { board, sight }: { readonly board: string | null; readonly sight: string },
): Promise<ChangedPassage[]> {
  return read<ChangedPassage>(
    `SELECT a.id, k.status AS anchor, COALESCE(k.paragraph, a.paragraph) AS paragraph, r.exact,
            ${wordingNow} AS wording, c.number AS "cardNumber", w.claim, d.slug ${changed}
     ORDER BY d.slug, c.number, a.ordinal LIMIT ${changesTold}`,
    [source.id, sight, board],
  );
}

/** How many published passages of a document stand on changed words or on none. */
export async function countChanged(
  source: { readonly id: string },
  { board, sight }: { readonly board: string | null; readonly sight: string },
): Promise<number> {
  const [found] = await read<{ count: number }>(`SELECT count(*) ${changed}`, [source.id, sight, board]);
  return found?.count ?? 0;
}

/** `$1` is the document, `$2` the viewer's sight, `$3` the board. */
const changed = `FROM annotation a ${withStanding}
  JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
  JOIN card c ON c.id = a.card_id AND c.emptied_seq IS NULL AND c.number IS NOT NULL AND ${visible('c', '$2')}
  JOIN card_revision w ON w.card_id = c.id AND w.revision = c.revision
  JOIN debate d ON d.id = a.debate_id
  WHERE a.source_id = $1 AND k.status IN ('fuzzy', 'lost') AND ${visible('a', '$2')} AND ${onBoard('a', '$3')}`;
