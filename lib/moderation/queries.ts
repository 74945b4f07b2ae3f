import type { Relation } from '../cards/vocabulary';
import { read, type Transaction } from '../db/client';
import { readChanges, type Change } from '../db/recorder';
import type { Debate } from '../debates/queries';
import type { Discussion } from '../discussions/queries';
import type { Status } from '../discussions/vocabulary';
import type { Viewer } from '../people/viewer';
import { verbs, type Verb } from '../spaces/vocabulary';
import { isUndoable, mayUndo } from '../undo/policy';
import type { HangingLink } from './hanging';
import { mayInspect } from './policy';
import { phasesToLookAt, type Attending } from './roster';

/** How many cards and deeds a host's page shows, the newest first. */
const mostCards = 200;
const mostDeeds = 30;

/** Who takes part, by the names that the discussion knows, and what each has done so far. */
export async function attendingOf({ id, board, plan, state }: Discussion): Promise<Attending[]> {
  const { vote, answer } = phasesToLookAt(plan, state.phase);
  return read<Attending>(
    `SELECT p.id, p.name, p.removed_at IS NOT NULL AS "isRemoved",
            EXISTS (SELECT FROM ballot b WHERE b.space_id = $2 AND b.author_id = p.person_id AND b.phase = $3)
              AS "hasVoted",
            (SELECT count(*) FROM card c WHERE c.space_id = $2 AND c.author_id = p.person_id
               AND c.withdrawn_seq IS NULL) AS wrote,
            count(a.card_id) AS asked,
            count(a.card_id) FILTER (WHERE EXISTS (
              SELECT FROM link l JOIN card c ON c.id = l.from_card_id AND c.author_id = p.person_id
              WHERE l.to_card_id = a.card_id AND l.withdrawn_seq IS NULL AND c.withdrawn_seq IS NULL)) AS answered
     FROM participant p LEFT JOIN assignment a ON a.participant_id = p.id AND a.phase = $4
     WHERE p.discussion_id = $1 GROUP BY p.id ORDER BY p.joined_at, p.id LIMIT 500`,
    [id, board.spaceId, vote, answer],
  );
}

/** A card that somebody of the class wrote, as the hosts work with it. */
export interface ClassCard {
  readonly number: number;
  readonly claim: string;
  readonly relation: Relation | null;
  readonly hasSource: boolean;
  readonly answers: number;
  readonly isHidden: boolean;
  /** Whether it went back to its author, who may send it again. */
  readonly isSentBack: boolean;
  readonly isSpotlit: boolean;
  /** The discussion's name for who wrote it, where that was announced at joining. */
  readonly author: string | null;
  readonly hasAuthor: boolean;
}

/** What the class has written and everybody reads or read, the newest first. */
export async function classCards({ id, board, reports, spotlightId }: Discussion): Promise<ClassCard[]> {
  return read<ClassCard>(
    `SELECT c.number, r.claim, h.relation, c.published_seq IS NULL AS "isHidden",
            EXISTS (SELECT FROM annotation a WHERE a.card_id = c.id AND a.withdrawn_seq IS NULL) AS "hasSource",
            (SELECT count(*) FROM link l WHERE l.to_card_id = c.id AND l.withdrawn_seq IS NULL
               AND l.published_seq IS NOT NULL AND l.relation NOT IN ('tension', 'restates')) AS answers,
            EXISTS (SELECT FROM proposal q WHERE q.card_id = c.id AND q.kind = 'card'
               AND q.state IN ('returned', 'waiting')) AS "isSentBack",
            COALESCE(c.id = $4::uuid, false) AS "isSpotlit", CASE WHEN $3 THEN p.name END AS author,
            p.id IS NOT NULL AND p.removed_at IS NULL AS "hasAuthor"
     FROM card c
     JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision AND r.claim IS NOT NULL
     LEFT JOIN link h ON h.from_card_id = c.id AND h.home AND h.withdrawn_seq IS NULL
     LEFT JOIN participant p ON p.discussion_id = $2 AND p.person_id = c.author_id
     WHERE c.space_id = $1 AND c.author_id IS NOT NULL AND c.number IS NOT NULL AND c.withdrawn_seq IS NULL
       AND c.emptied_seq IS NULL AND NOT EXISTS (SELECT FROM position t WHERE t.thesis_id = c.id)
     ORDER BY c.number DESC LIMIT ${String(mostCards)}`,
    [board.spaceId, id, reports, spotlightId],
  );
}

/** Something that one of those who run the discussion did, or the clock. */
export interface Deed {
  readonly seq: number;
  readonly verb: Verb;
  /** Which of the hosts, in the order in which they came; 0 for an editor of the server, null for the clock. */
  readonly host: number | null;
  readonly isOwn: boolean;
  /** ISO 8601 with its time zone. */
  readonly date: string;
  readonly number: number | null;
  readonly isSentBack: boolean;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly canUndo: boolean;
}

/** What the hosts did, the last first. */
export async function deedsOf({ id, board }: Discussion): Promise<Deed[]> {
  const found = await read<Omit<Deed, 'canUndo' | 'verb'> & { verb: string; isByAuthor: boolean; isUndone: boolean }>(
    `WITH hosts AS (
       SELECT person_id, role, row_number() OVER (PARTITION BY role ORDER BY created_at, person_id) AS nth
       FROM attendance WHERE discussion_id = $1)
     SELECT e.seq, e.verb, e.counts, to_json(e.created_at)#>>'{}' AS date, c.number,
            CASE WHEN h.role = 'host' THEN h.nth WHEN e.person_id IS NOT NULL THEN 0 END AS host,
            (e.person_id = $3::uuid) IS TRUE AS "isOwn", (e.person_id = c.author_id) IS TRUE AS "isByAuthor",
            e.proposal_id IS NOT NULL AND e.verb = 'card.hidden' AS "isSentBack",
            EXISTS (SELECT FROM event u WHERE u.space_id = e.space_id AND u.undoes = e.seq) AS "isUndone"
     FROM event e LEFT JOIN hosts h ON h.person_id = e.person_id LEFT JOIN card c ON c.id = e.card_id
     WHERE e.space_id = $2 AND (h.role IS NOT NULL OR e.person_id IS NULL)
       AND e.verb NOT IN ('discussion.opened', 'discussion.furnished', 'participant.joined', 'words.erased')
     ORDER BY e.seq DESC LIMIT ${String(mostDeeds)}`,
    [id, board.spaceId, board.viewerId],
  );
  return found.flatMap(({ verb: said, isByAuthor, isUndone, ...deed }) => {
    const verb = verbs.find((known) => known === said);
    if (verb === undefined) return [];
    const canUndo = !isUndone && isUndoable(verb) && mayUndo({ verb, isOwn: deed.isOwn, isByAuthor }, board);
    return [{ ...deed, verb, canUndo }];
  });
}

/** A discussion of this server that is not closed, as its editors find it. */
export interface OpenDiscussion {
  readonly id: string;
  readonly question: string;
  readonly status: Status;
  /** Whether the viewer runs it or has looked into it. */
  readonly isIn: boolean;
}

/** The discussions of the whole server that are not closed, for its editors; nobody else is told of any. */
export async function openDiscussions(viewer: Viewer): Promise<OpenDiscussion[]> {
  if (!mayInspect(viewer)) return [];
  return read<OpenDiscussion>(
    `SELECT x.id, d.question, x.status, a.person_id IS NOT NULL AS "isIn"
     FROM discussion x JOIN debate d ON d.id = x.debate_id
     LEFT JOIN attendance a ON a.discussion_id = x.id AND a.person_id = $1::uuid
     WHERE x.erased_at IS NULL AND x.status <> 'closed' ORDER BY x.created_at DESC LIMIT 100`,
    [viewer.personId],
  );
}

/** The space of a discussion's board; null where there is no such discussion. */
export async function boardOf(discussionId: string): Promise<{ spaceId: string } | null> {
  const [found] = await read<{ spaceId: string }>(
    `SELECT s.id AS "spaceId" FROM discussion x JOIN space s ON s.debate_id = x.debate_id
     WHERE x.id = $1 AND x.erased_at IS NULL`,
    [discussionId],
  );
  return found ?? null;
}

/** The discussion's own id of whoever wrote a card; null where nobody in it did. */
export async function participantBehind({ id, board }: Discussion, number: number): Promise<string | null> {
  const [found] = await read<{ id: string }>(
    `SELECT p.id FROM card c JOIN participant p ON p.person_id = c.author_id AND p.discussion_id = $2
     WHERE c.space_id = $1 AND c.number = $3 AND c.withdrawn_seq IS NULL`,
    [board.spaceId, id, number],
  );
  return found?.id ?? null;
}

interface Made {
  readonly authorId: string | null;
  readonly isProposed: boolean;
}

/** All links of a board that everybody reads. */
export async function linksUnderLock(transaction: Transaction, { id }: Debate): Promise<(HangingLink & Made)[]> {
  const links = await transaction.link.findMany({
    where: { debateId: id, withdrawnSeq: null, publishedSeq: { not: null } },
    include: { proposals: { select: { id: true } } },
    orderBy: { createdSeq: 'asc' },
  });
  return links.map(({ fromCardId: from, toCardId: to, toLinkId: toLink, proposals, ...link }) => ({
    ...{ id: link.id, from, to, toLink, home: link.home, authorId: link.authorId },
    isProposed: proposals.length > 0,
  }));
}

export type Passage = Made & { readonly id: string; readonly sourceId: string };

/** The passages of some cards that everybody reads. */
export async function passagesUnderLock(
  transaction: Transaction,
  { id }: Debate,
  cardIds: readonly string[],
): Promise<Passage[]> {
  const passages = await transaction.annotation.findMany({
    where: { debateId: id, cardId: { in: [...cardIds] }, withdrawnSeq: null, publishedSeq: { not: null } },
    select: { id: true, sourceId: true, authorId: true, proposals: { select: { id: true } } },
  });
  return passages.map(({ proposals, ...passage }) => ({ ...passage, isProposed: proposals.length > 0 }));
}

/** Of some documents, those that readers brought along and that no passage uses any more that everybody reads. */
export async function documentsLeftBy(
  transaction: Transaction,
  debateId: string,
  sourceIds: readonly string[],
): Promise<string[]> {
  const used = { debateId, withdrawnSeq: null, publishedSeq: { not: null } };
  const left = await transaction.debateSource.findMany({
    where: {
      ...{ debateId, sourceId: { in: [...sourceIds] }, publishedSeq: { not: null } },
      source: { authorId: { not: null }, annotations: { none: used } },
    },
    select: { sourceId: true },
  });
  return left.map(({ sourceId }) => sourceId);
}

/** What the last hiding of a card changed; null where it was never hidden by itself. */
export async function hidingOf(
  transaction: Transaction,
  { spaceId }: Debate,
  cardId: string,
): Promise<readonly Change[] | null> {
  const hiding = await transaction.event.findFirst({
    where: { spaceId, cardId, verb: 'card.hidden' },
    orderBy: { seq: 'desc' },
    select: { changes: true },
  });
  return hiding === null ? null : readChanges(hiding.changes);
}
