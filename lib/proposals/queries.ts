import { passagesOf } from '../annotations/queries';
import { cardsById, readSurroundings } from '../cards/queries';
import type { Relation } from '../cards/vocabulary';
import { read, type Transaction } from '../db/client';
import { findDebate, type Debate } from '../debates/queries';
import type { Viewer } from '../people/viewer';
import { own, seenBy } from '../spaces/visible';
import { maySee } from './policy';
import type { ProposalView, ProposedLink, Words } from './view';

interface Row extends Pick<
  ProposalView,
  'id' | 'kind' | 'state' | 'isOwn' | 'seen' | 'baseRevision' | 'word' | 'number' | 'intoNumber' | 'waited'
> {
  readonly authorId: string | null;
  readonly cardId: string;
  readonly linkId: string | null;
  readonly annotationId: string | null;
  readonly cardRevision: number;
  readonly wordsRevision: number;
  readonly accepted: number;
  readonly returned: number;
}

/** A proposal of a debate with what it stands among; null where the viewer may see none. */
export async function findProposal(debate: Debate, id: string): Promise<ProposalView | null> {
  const [row] = await read<Row>(
    `SELECT q.id, q.kind, q.state, ${own('q', '$3')} AS "isOwn", q.author_id AS "authorId",
            COALESCE(q.card_id, l.from_card_id) AS "cardId", q.link_id AS "linkId", q.annotation_id AS "annotationId",
            q.base_revision AS "baseRevision", c.number, c.revision AS "cardRevision", i.number AS "intoNumber",
            extract(epoch FROM now() - e.created_at)::float AS waited,
            CASE q.kind WHEN 'wording' THEN q.revision ELSE c.revision END AS "wordsRevision",
            CASE q.kind WHEN 'card' THEN c.revision + (
                          SELECT COALESCE(sum(m.place - 1), 0)::int FROM link m
                          WHERE m.debate_id = q.debate_id AND m.from_card_id = c.id AND m.withdrawn_seq IS NULL)
                        WHEN 'wording' THEN q.revision
                        WHEN 'link' THEN l.place ELSE a.revision END AS seen,
            (SELECT w.text FROM proposal_word w WHERE w.proposal_id = q.id AND w.seq = q.decided_seq) AS word,
            o.accepted, o.returned
     FROM proposal q
     JOIN event e ON e.space_id = q.space_id AND e.seq = q.created_seq
     LEFT JOIN link l ON l.id = q.link_id
     LEFT JOIN annotation a ON a.id = q.annotation_id
     JOIN card c ON c.id = COALESCE(q.card_id, l.from_card_id)
     LEFT JOIN card i ON i.id = q.into_card_id
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE x.state IN ('accepted', 'merged')) AS accepted,
              count(*) FILTER (WHERE x.state = 'returned') AS returned
       FROM proposal x WHERE x.author_id = q.author_id AND x.id <> q.id) o
     WHERE q.debate_id = $1 AND q.id = $2`,
    [debate.id, id, debate.sight],
  );
  if (row === undefined || !maySee(row, debate)) return null;
  // What waits is read as its author sees it.
  const asAuthor = seenBy(debate, row.authorId);
  const [cards, words, link, passages] = await Promise.all([
    cardsById(asAuthor, [row.cardId]),
    wordsOf(row),
    row.linkId === null ? null : linkOf(asAuthor, row.linkId),
    row.annotationId === null ? null : passagesOf(asAuthor, [row.cardId]),
  ]);
  const card = cards.get(row.cardId) ?? null;
  const { authorId: _author, cardId, linkId: _link, annotationId, cardRevision, wordsRevision, ...view } = row;
  return {
    ...view,
    ...{ card, link },
    words: row.kind === 'card' || row.kind === 'wording' ? (words.get(wordsRevision) ?? null) : null,
    standing: row.kind === 'wording' ? (words.get(cardRevision) ?? null) : null,
    surroundings: card === null ? null : await readSurroundings(asAuthor, card),
    passage: passages?.get(cardId)?.find((passage) => passage.id === annotationId) ?? null,
  };
}

async function wordsOf({ cardId, wordsRevision, cardRevision }: Row): Promise<Map<number, Words>> {
  const found = await read<Words>(
    `SELECT revision, kind, claim, elaboration FROM card_revision WHERE card_id = $1 AND revision = ANY($2::int[])`,
    [cardId, [wordsRevision, cardRevision]],
  );
  return new Map(found.map((words) => [words.revision, words]));
}

async function linkOf(asAuthor: Debate, linkId: string): Promise<ProposedLink | null> {
  const [link] = await read<{ relation: Relation; fromId: string; toId: string }>(
    `SELECT l.relation, l.from_card_id AS "fromId", COALESCE(l.to_card_id, u.from_card_id) AS "toId"
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id WHERE l.id = $1`,
    [linkId],
  );
  if (link === undefined) return null;
  const cards = await cardsById(asAuthor, [link.fromId, link.toId]);
  return { relation: link.relation, from: cards.get(link.fromId), to: cards.get(link.toId) };
}

/** A proposal inside a write, with what it proposes; null where the viewer may know of none. */
export async function proposalUnderLock(transaction: Transaction, debate: Debate, id: string) {
  const proposal = await transaction.proposal.findUnique({ where: { debateId_id: { debateId: debate.id, id } } });
  if (proposal === null) return null;
  const isOwn = proposal.authorId !== null && proposal.authorId === debate.viewerId;
  if (!maySee({ isOwn }, debate)) return null;
  // One after the other: a transaction has one connection.
  const { cardId, linkId, annotationId } = proposal;
  const card = cardId === null ? null : await transaction.card.findUnique({ where: { id: cardId } });
  const link = linkId === null ? null : await transaction.link.findUnique({ where: { id: linkId } });
  const annotation =
    annotationId === null ? null : await transaction.annotation.findUnique({ where: { id: annotationId } });
  const moves = await transaction.link.aggregate({
    where: { debateId: debate.id, fromCardId: { in: cardId === null ? [] : [cardId] }, withdrawnSeq: null },
    _sum: { place: true },
    _count: true,
  });
  const moved = (moves._sum.place ?? 0) - moves._count;
  const wordsRevision = proposal.kind === 'wording' ? proposal.revision : (card?.revision ?? null);
  const seen = {
    ...{ card: (card?.revision ?? 0) + moved, wording: proposal.revision },
    ...{ link: link?.place, annotation: annotation?.revision },
  }[proposal.kind];
  return { ...proposal, card, link, annotation, isOwn, wordsRevision, seen: seen ?? null };
}

/** The rows that wait with a card: its links and passages by the same author that are not proposals of their own. */
export async function rowsWaitingWith(
  transaction: Transaction,
  { cardId, authorId }: { readonly cardId: string | null; readonly authorId: string | null },
) {
  const waits = { publishedSeq: null, withdrawnSeq: null, authorId, proposals: { none: {} } };
  const ids = { in: cardId === null ? [] : [cardId] };
  return {
    links: await transaction.link.findMany({
      where: {
        // One from another card that waits belongs to that card.
        ...{ ...waits, OR: [{ fromCardId: ids }, { toCardId: ids, from: { publishedSeq: { not: null } } }] },
      },
    }),
    annotations: await transaction.annotation.findMany({
      where: { ...waits, cardId: ids },
      orderBy: { ordinal: 'asc' },
    }),
  };
}

/** How many proposals a page of the queue shows. */
export const queueLength = 20;

/** A proposal in the queue, with the debate that it is for. */
export interface Queued {
  readonly debate: Debate;
  readonly proposal: ProposalView;
}

/**
 * What waits in the debates that the viewer edits, the oldest first: one page of it, and how many there are.
 *
 * @param board the id of a board that the viewer edits, for what waits there alone; a discussion's is asked for only so
 */
export async function readQueue(
  viewer: Viewer,
  page: number,
  board: string | null = null,
): Promise<{ queued: Queued[]; count: number }> {
  const waiting = `FROM proposal q
     JOIN debate d ON d.id = q.debate_id AND d.withdrawn_at IS NULL
     JOIN space b ON b.id = q.space_id
     JOIN event e ON e.space_id = q.space_id AND e.seq = q.created_seq
     WHERE q.state = 'waiting' AND CASE WHEN $3::uuid IS NOT NULL THEN q.debate_id = $3
       ELSE b.kind = 'debate' AND ($2 OR EXISTS (
         SELECT FROM editorship s WHERE s.person_id = $1::uuid AND s.debate_id = d.id)) END`;
  const whose = [viewer.personId, viewer.isEditor, board];
  const [counted, rows] = await Promise.all([
    read<{ count: number }>(`SELECT count(*) ${waiting}`, whose),
    read<{ id: string; slug: string }>(
      `SELECT q.id, d.slug ${waiting} ORDER BY e.created_at, q.id OFFSET $4 LIMIT $5`,
      [...whose, (page - 1) * queueLength, queueLength],
    ),
  ]);
  const debates = await Promise.all([...new Set(rows.map(({ slug }) => slug))].map((slug) => findDebate(viewer, slug)));
  const queued = await Promise.all(
    rows.map(async ({ id, slug }) => {
      const debate = debates.find((found) => found?.slug === slug);
      const proposal = debate ? await findProposal(debate, id) : null;
      return debate && proposal ? [{ debate, proposal }] : [];
    }),
  );
  return { queued: queued.flat(), count: counted[0]?.count ?? 0 };
}
