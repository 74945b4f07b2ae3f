import type { CardView, RevisionView } from '../cards/view';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { versionSlug } from '../debates/address';
import { pastOf } from '../spaces/queries';
import { sightOf } from '../spaces/visible';
import { reserved, toldVerbs, verdicts, type Happened } from './happened';
import { incomingVerbs } from './incoming';

/** How much of a history a page shows. */
const perPage = { events: 30, revisions: 10 } as const;
/** How many of its changes a card's own page tells. */
const changesShown = 3;

/** One page of a history, the newest first. */
export interface HistoryPage<Entry> {
  readonly entries: readonly Entry[];
  /** Whether there is more on the next page. */
  readonly hasMore: boolean;
}

/** What everybody may know of an event `e`: that it happened, and that nothing waits again that it decided. */
const told = `e.is_public AND e.verb = ANY($3::text[])
  AND (e.seq <= ($2::sight).horizon OR e.person_id = ($2::sight).person)
  AND NOT (e.verb = ANY($4::text[]) AND EXISTS (
    SELECT FROM event x WHERE x.card_id = e.card_id AND x.seq > e.seq AND x.space_id = e.space_id AND x.undoes = e.seq))
  AND NOT (e.verb = 'event.undone' AND COALESCE(
    (SELECT u.verb FROM event u WHERE u.space_id = e.space_id AND u.seq = e.undoes) = ANY($4::text[]), false))`;

/** Events with what is told of each. A card that is withdrawn or waits is not named. `$2` is the viewer. */
const shown = (events: string) => `SELECT e.seq, e.verb, ${isoTime('e.created_at')} AS date,
    q.kind AS accepted, u.verb AS undone, e.incoming,
    CASE WHEN e.verb = 'debate.loaded' THEN 'files'
         WHEN e.person_id = ($2::sight).person THEN 'you'
         WHEN e.person_id = c.author_id THEN 'author'
         WHEN e.person_id IS NOT NULL AND (e.verb = ANY($5::text[]) OR EXISTS (
           SELECT FROM editorship g JOIN space s ON s.id = e.space_id
           WHERE g.person_id = e.person_id AND (g.debate_id IS NULL OR g.debate_id = s.debate_id))) THEN 'editor'
         ELSE 'someone' END AS who,
    CASE WHEN c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL THEN jsonb_build_object(
      'number', c.number, 'claim', CASE WHEN c.emptied_seq IS NULL THEN r.claim END,
      'isEmptied', c.emptied_seq IS NOT NULL) END AS card
  FROM (${events}) e
  LEFT JOIN card c ON c.id = e.card_id
  LEFT JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  LEFT JOIN proposal q ON q.id = e.proposal_id AND e.verb = 'proposal.accepted'
  LEFT JOIN event u ON u.space_id = e.space_id AND u.seq = e.undoes
  ORDER BY e.seq DESC`;

/** What happened in a debate, 30 events a page. @param page from 1 */
export async function debateHistory(debate: Debate, page: number): Promise<HistoryPage<Happened>> {
  const found = await read<Happened>(
    shown(
      `SELECT e.*, NULL AS incoming FROM event e WHERE e.space_id = $1 AND ${told} ORDER BY e.seq DESC OFFSET $6 LIMIT $7`,
    ),
    [debate.spaceId, debate.sight, toldVerbs, verdicts, reserved, ...windowAt(page, perPage.events)],
  );
  return cut(found, perPage.events);
}

/**
 * What happened to a card, from its publication on, and to the links of other cards that end on it; 30 events a page.
 *
 * @param page from 1
 */
export async function cardHistory(
  debate: Debate,
  { id }: Pick<CardView, 'id'>,
  page: number,
): Promise<HistoryPage<Happened>> {
  const found = await read<Happened>(
    shown(`SELECT e.* FROM (
        ${ownEvents('$8')}
        UNION ALL
        ${incomingEvents}) e
      WHERE ${told} ORDER BY e.seq DESC OFFSET $6 LIMIT $7`),
    [
      ...[debate.spaceId, debate.sight, toldVerbs, verdicts, reserved, ...windowAt(page, perPage.events)],
      ...[id, debate.id, incomingVerbs],
    ],
  );
  return cut(found, perPage.events);
}

/** Events of a card. What came with the debate's files has none: the load that brought it stands for it. */
const ownEvents = (
  card: `$${number}`,
) => `SELECT e.*, NULL AS incoming FROM event e WHERE e.card_id = ${card} AND e.space_id = $1
        UNION ALL
        SELECT e.*, NULL FROM event e JOIN card c ON c.id = ${card} AND c.published_seq = e.seq
        WHERE e.space_id = $1 AND e.verb = 'debate.loaded'`;

/** The last few things that happened to a card itself, the newest first. */
export async function lastChanges(debate: Debate, { id }: Pick<CardView, 'id'>): Promise<Happened[]> {
  return read<Happened>(shown(`SELECT e.* FROM (${ownEvents('$7')}) e WHERE ${told} ORDER BY e.seq DESC LIMIT $6`), [
    debate.spaceId,
    debate.sight,
    toldVerbs,
    verdicts,
    reserved,
    changesShown,
    id,
  ]);
}

/** The card that a link ends on, as one side of a recorded change names it; an undercut's is whose link it denies. */
const endIn = (side: 'before' | 'after') => `COALESCE((h.change->'${side}'->>'to_card_id')::uuid,
  (SELECT v.from_card_id FROM link v WHERE v.id = (h.change->'${side}'->>'to_link_id')::uuid))`;

/**
 * Events of other cards by which a link came to end on the card `$8`, ended there no longer, or changed while it did.
 * An event says where a link ended only if it put it there; else it ended where it does now, unless it has moved since.
 */
const incomingEvents = `
  SELECT DISTINCT ON (e.seq) e.*, CASE WHEN t.before = $8 AND t.after = $8 THEN 'stayed'
                                       WHEN t.after = $8 THEN 'came' ELSE 'left' END
  FROM link l
  LEFT JOIN link u ON u.id = l.to_link_id
  CROSS JOIN LATERAL (SELECT l.relation IN ('tension', 'restates') AND $8 IN (l.from_card_id, l.to_card_id) AS mutual) m
  JOIN event e ON e.space_id = $1 AND e.verb = ANY($10::text[]) AND e.card_id <> $8
    AND e.card_id IN (l.from_card_id, CASE WHEN m.mutual THEN l.to_card_id END)
  CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(e.changes) WHEN 'array' THEN e.changes END) h(change)
  CROSS JOIN LATERAL (
    SELECT CASE WHEN m.mutual THEN $8::uuid
                WHEN h.change->'after' ? 'to_card_id' THEN ${endIn('after')}
                WHEN l.place <= e.seq THEN COALESCE(l.to_card_id, u.from_card_id) END AS after) a
  CROSS JOIN LATERAL (
    SELECT a.after, CASE WHEN h.change->'before' ? 'to_card_id' THEN ${endIn('before')}
                         WHEN h.change->'before' <> 'null' THEN a.after END AS before) t
  WHERE l.debate_id = $9 AND l.space_id = $1
    AND (m.mutual OR l.to_card_id = $8 OR u.from_card_id = $8 OR l.place > 1)
    AND h.change->>'table' = 'link' AND h.change->'key'->>'id' = l.id::text AND $8 IN (t.before, t.after)`;

/**
 * The wordings that a card has had for everybody, ten a page and one more for what the last of them changed: none that
 * waits or waited in vain, none that was undone. Of a card whose words were withdrawn none has words.
 *
 * @param page from 1
 */
export async function cardRevisions(
  debate: Debate,
  { id }: Pick<CardView, 'id'>,
  page: number,
): Promise<HistoryPage<RevisionView> & { readonly before: RevisionView | null }> {
  const found = await read<RevisionView>(
    `SELECT r.revision, r.kind, ${isoTime('r.created_at')} AS date, c.emptied_seq IS NOT NULL AS "isEmptied",
            CASE WHEN c.emptied_seq IS NULL THEN r.claim END AS claim,
            CASE WHEN c.emptied_seq IS NULL THEN r.elaboration END AS elaboration,
            CASE WHEN r.author_id = $3::uuid THEN 'you'
                 WHEN o.verb = 'debate.loaded' THEN 'files'
                 WHEN r.author_id = c.author_id OR (r.author_id IS NULL AND c.author_id IS NULL AND r.revision = 1)
                   THEN 'author'
                 ELSE 'editor' END AS who
     FROM card c
     JOIN card_revision r ON r.card_id = c.id
     LEFT JOIN event o ON o.space_id = c.space_id AND o.seq = r.seq
     WHERE c.space_id = $1 AND c.id = $2 AND c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL
       AND (r.revision = c.revision OR o.verb = 'debate.loaded' OR EXISTS (
         SELECT FROM event e
         WHERE e.card_id = c.id AND e.revision = r.revision AND e.is_public
           AND e.verb IN ('card.added', 'card.revised', 'proposal.accepted')
           AND NOT EXISTS (SELECT FROM event x WHERE x.card_id = c.id AND x.undoes = e.seq)))
     ORDER BY r.revision DESC OFFSET $4 LIMIT $5`,
    [debate.spaceId, id, debate.viewerId, ...windowAt(page, perPage.revisions)],
  );
  return { ...cut(found, perPage.revisions), before: found[perPage.revisions] ?? null };
}

/** A version of a debate: the number of an event, and when the last one that everybody may know of had happened. */
export interface Version {
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly date: string;
}

/** A version that a debate has had; null for a number before its first and after its last. */
export async function findVersion(debate: Debate, version: number): Promise<Version | null> {
  if (version > debate.version) return null;
  const [found] = await read<Version>(
    `SELECT $2::bigint AS version, ${isoTime('e.created_at')} AS date FROM event e
     WHERE e.space_id = $1 AND e.seq <= $2 AND e.is_public ORDER BY e.seq DESC LIMIT 1`,
    [debate.spaceId, version],
  );
  return found ?? null;
}

/** A debate as everybody read it at one of its versions, to be read and not to be changed. Erased words stay erased. */
export async function debateAsOf(debate: Debate, { version }: Version): Promise<Debate> {
  return {
    ...debate,
    ...{ slug: versionSlug(debate.slug, version), version, past: await pastOf(debate, version) },
    ...{ viewerId: null, horizon: version, sight: sightOf(null, version) },
    ...{ mayEdit: false, rates: false, contributions: 'closed' },
  };
}

/** The version with which a card came, for everybody; null where the debate has no such card. */
export async function versionOfCard({ spaceId }: Debate, number: number): Promise<Version | null> {
  const [found] = await read<Version>(
    `SELECT e.seq AS version, ${isoTime('e.created_at')} AS date
     FROM card c JOIN event e ON e.space_id = c.space_id AND e.seq = c.published_seq
     WHERE c.space_id = $1 AND c.number = $2`,
    [spaceId, number],
  );
  return found ?? null;
}

/** Why a debate has no page of the past at an address. */
export interface MissingVersion {
  readonly last: number;
  /** The version that was asked for; null where there is none of that number. */
  readonly asked: number | null;
  /** The card that was asked for, and the later version with which it came. */
  readonly came: (Version & { readonly number: number }) | null;
}

/** @param address of the page at which nothing was found; null where that is no page of the past */
export async function missingVersion(debate: Debate, address: string): Promise<MissingVersion | null> {
  const [path, number, card] =
    /^\/debates\/[^/]+\/versions\/([^/?]+)(?:\/cards\/([1-9][0-9]{0,6}))?/.exec(address) ?? [];
  if (path === undefined) return null;
  const version = /^[1-9][0-9]{0,6}$/.test(number ?? '') ? await findVersion(debate, Number(number)) : null;
  const came = card === undefined ? null : await versionOfCard(debate, Number(card));
  const isLater = version !== null && came !== null && came.version > version.version;
  return {
    last: debate.version,
    asked: version?.version ?? null,
    came: isLater ? { ...came, number: Number(card) } : null,
  };
}

/** The rows to skip and to read: one more than the page shows. */
const windowAt = (page: number, rows: number) => [(page - 1) * rows, rows + 1] as const;

function cut<Entry>(found: readonly Entry[], rows: number): HistoryPage<Entry> {
  return { entries: found.slice(0, rows), hasMore: found.length > rows };
}

function isoTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
