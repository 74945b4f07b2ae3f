// Longer than 250 lines: all that a report reads of a discussion stands side by side, and says one by one who may.
import { read, type Transaction } from '../db/client';
import { cardsById } from '../cards/queries';
import { axesOf, positionsOf, type Debate } from '../debates/queries';
import { mayHost } from '../discussions/policy';
import type { Discussion } from '../discussions/queries';
import { votesToCompare } from '../discussions/plan';
import { visible } from '../spaces/visible';
import { choicesOf } from './choices';
import { ledgerOf, type Cast } from './ledger';
import { movementsOf } from './movement';
import { mayReadParticipants, mayReadReport } from './policy';
import { cardsTable, participantsTable, votesTable, type CardRow, type Table, type TableName } from './tables';
import { topicsOf, type Talked } from './talk';
import type { CardView } from '../cards/view';
import type { Numbers, OwnCard, OwnPassage, OwnVote, Part, Report } from './view';

/** More than these would be a list to skip; the board has them all. */
const mostUnanswered = 12;

/** The page for the class, as far as the viewer may read it; null where they may not yet. */
export async function reportOf(discussion: Discussion): Promise<Report | null> {
  if (!mayReadReport(discussion)) return null;
  const { board, plan } = discussion;
  const [facts, casts, positions, axes, participants] = await Promise.all([
    factsOf(board),
    castsOf(discussion),
    positionsOf(board),
    axesOf(board),
    read<{ count: number }>(
      `SELECT count(*) FROM participant WHERE discussion_id = $1 AND removed_at IS NULL AND person_id IS NOT NULL`,
      [discussion.id],
    ),
  ]);
  const choices = choicesOf(plan, positions);
  const compared = votesToCompare(plan);
  const ledger = compared === null ? null : ledgerOf(casts, compared, [...choices.keys()]);
  const movements = plan.votesOn === null ? movementsOf(ledger?.flows ?? [], positions, axes) : [];
  const named = new Map(ledger?.decisive.map(({ cardId, named }) => [cardId, named]));
  const topics = topicsOf(facts.map((fact) => ({ ...fact, named: named.get(fact.id) ?? 0 })));
  const unanswered = facts.filter(({ isWritten, answers }) => isWritten && answers === 0).map(({ id }) => id);
  const shown = unanswered.slice(0, mostUnanswered);
  const cards = await cardsById(board, [
    ...new Set([...topics.map(({ cardId }) => cardId), ...named.keys(), ...shown]),
  ]);
  return {
    numbers: numbersOf(discussion, facts, casts, participants[0]?.count ?? 0),
    ...{ choices, ledger, topics, cards, unansweredCount: unanswered.length },
    movements: movements.flatMap((movement) =>
      axes.filter(({ key }) => key === movement.axis).map((on) => ({ ...movement, on })),
    ),
    unanswered: shown.flatMap((id) => cards.get(id) ?? []),
  };
}

/** What the report reads of a card. */
interface Fact extends Omit<Talked, 'named'> {
  /** Written here, not brought along when the discussion was opened. */
  readonly isWritten: boolean;
  readonly hasPassage: boolean;
  /** Whether it answers a card that is no thesis. */
  readonly isAnswer: boolean;
  /** How many cards answer it or deny what it shows. */
  readonly answers: number;
}

/** All cards of a board that everybody reads, in the order of their numbers. */
async function factsOf(board: Debate): Promise<Fact[]> {
  return read<Fact>(
    `SELECT c.id, t.id IS NOT NULL AS "isThesis", t.id IS NULL AND c.copied_from_id IS NULL AS "isWritten",
            EXISTS (SELECT FROM annotation a WHERE a.card_id = c.id AND ${visible('a', '$2')}) AS "hasPassage",
            EXISTS (SELECT FROM link l LEFT JOIN position p ON p.thesis_id = l.to_card_id
                    WHERE l.from_card_id = c.id AND l.home AND p.id IS NULL AND ${visible('l', '$2')}) AS "isAnswer",
            n.supports, n.attacks, n.answers,
            ARRAY(SELECT r.value FROM rating r WHERE r.card_id = c.id AND r.withdrawn_seq IS NULL
                    AND r.value IS NOT NULL AND r.revision = c.revision ORDER BY r.value) AS ratings
     FROM card c
     LEFT JOIN position t ON t.thesis_id = c.id
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE l.relation = 'supports') AS supports,
              count(*) FILTER (WHERE l.relation = 'attacks') AS attacks,
              count(*) FILTER (WHERE l.relation NOT IN ('tension', 'restates')) AS answers
       FROM link l LEFT JOIN link u ON u.id = l.to_link_id
       WHERE (l.to_card_id = c.id OR u.from_card_id = c.id) AND ${visible('l', '$2')}) n
     WHERE c.space_id = $1 AND c.emptied_seq IS NULL AND c.published_seq IS NOT NULL AND ${visible('c', '$2')}
     ORDER BY c.number`,
    [board.spaceId, board.sight],
  );
}

/** The votes of those who take part; who was removed or erased does not count. */
async function castsOf({ id, board }: Discussion): Promise<Cast[]> {
  return read<Cast>(
    `SELECT p.id AS voter, b.phase, b.choice, b.decisive_id AS "decisiveId"
     FROM ballot b
     JOIN participant p ON p.discussion_id = $1 AND p.person_id = b.author_id AND p.removed_at IS NULL
     WHERE b.space_id = $2 ORDER BY b.seq`,
    [id, board.spaceId],
  );
}

function numbersOf(
  { plan }: Discussion,
  facts: readonly Fact[],
  casts: readonly Cast[],
  participants: number,
): Numbers {
  const written = facts.filter(({ isWritten }) => isWritten);
  return {
    participants,
    cards: written.length,
    withPassage: written.filter(({ hasPassage }) => hasPassage).length,
    answers: written.filter(({ isAnswer }) => isAnswer).length,
    votes: plan.phases.flatMap(({ kind }, at) =>
      kind === 'vote' ? [casts.filter(({ phase }) => phase === at).length] : [],
    ),
  };
}

/** What the viewer did in a discussion themselves; null for who does not take part. */
export async function ownPart({ board, id, participantId }: Discussion): Promise<Part | null> {
  if (participantId === null) return null;
  return (await partsOf(board, id, { only: participantId, skip: 0, take: 1 }))[0] ?? null;
}

/** What each participant did, by their names; null where the viewer may not know. */
export async function participantsOf(
  discussion: Discussion,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<(Pick<Report, 'choices'> & { readonly parts: readonly Part[]; readonly total: number }) | null> {
  if (!mayReadParticipants(discussion)) return null;
  const { board, id, plan } = discussion;
  const [parts, [counted], positions] = await Promise.all([
    partsOf(board, id, { only: null, skip: (page - 1) * perPage, take: perPage }),
    read<{ total: number }>(`SELECT count(*) AS total FROM participant p WHERE ${there}`, [id]),
    positionsOf(board),
  ]);
  return { parts, total: counted?.total ?? 0, choices: choicesOf(plan, positions) };
}

const there = `p.discussion_id = $1 AND p.removed_at IS NULL AND p.person_id IS NOT NULL`;

interface Asked {
  readonly only: string | null;
  readonly skip: number;
  /** Null for all. */
  readonly take: number | null;
}

/** Parts in the order of names. Cards that wait or were taken back are their author's alone, and not in a report. */
async function partsOf(board: Debate, discussionId: string, { only, skip, take }: Asked): Promise<Part[]> {
  const people = await read<Pick<Part, 'id' | 'name'> & { personId: string }>(
    `SELECT p.id, p.name, p.person_id AS "personId" FROM participant p
     WHERE ${there} AND ($2::uuid IS NULL OR p.id = $2) ORDER BY p.name, p.id OFFSET $3 LIMIT $4`,
    [discussionId, only, skip, take],
  );
  const whose = [board.spaceId, people.map(({ personId }) => personId)];
  const standing = (alias: string) =>
    `${alias}.space_id = $1 AND ${alias}.author_id = ANY($2::uuid[]) AND ${alias}.withdrawn_seq IS NULL
       AND ${alias}.published_seq IS NOT NULL`;
  const [cards, passages, votes] = await Promise.all([
    read<OwnCard & Written>(
      `SELECT c.author_id AS "authorId", c.number, CASE WHEN c.emptied_seq IS NULL THEN r.claim END AS claim,
              l.relation, t.number AS to, p.name AS position, c.revision AS wordings
       FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
       LEFT JOIN LATERAL (
         SELECT h.relation, COALESCE(h.to_card_id, u.from_card_id) AS to_id FROM link h
         LEFT JOIN link u ON u.id = h.to_link_id
         WHERE h.from_card_id = c.id AND h.withdrawn_seq IS NULL ORDER BY h.home DESC, h.ordinal LIMIT 1) l ON true
       LEFT JOIN card t ON t.id = l.to_id
       LEFT JOIN position p ON p.thesis_id = l.to_id
       WHERE ${standing('c')} ORDER BY c.number`,
      whose,
    ),
    read<OwnPassage & Written>(
      `SELECT a.author_id AS "authorId", c.number, o.title AS source, r.exact AS quote
       FROM annotation a JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = a.revision
       JOIN card c ON c.id = a.card_id AND c.withdrawn_seq IS NULL AND c.published_seq IS NOT NULL
       JOIN source o ON o.id = a.source_id
       WHERE ${standing('a')} ORDER BY c.number, a.ordinal`,
      whose,
    ),
    read<OwnVote & Written>(
      `SELECT b.author_id AS "authorId", b.phase, b.choice, b.because, c.number AS decisive,
              (SELECT count(*) FROM jsonb_array_elements(x.plan->'phases') WITH ORDINALITY e(phase, place)
               WHERE e.phase->>'kind' = 'vote' AND e.place <= b.phase + 1) AS turn
       FROM ballot b JOIN discussion x ON x.debate_id = b.debate_id
       LEFT JOIN card c ON c.id = b.decisive_id AND c.withdrawn_seq IS NULL
       WHERE b.space_id = $1 AND b.author_id = ANY($2::uuid[]) ORDER BY b.phase`,
      whose,
    ),
  ]);
  return people.map(({ personId, ...person }) => {
    const own = <Row extends Written>(rows: readonly Row[]) =>
      rows.filter(({ authorId }) => authorId === personId).map(({ authorId: _, ...row }) => row);
    return { ...person, cards: own(cards), passages: own(passages), votes: own(votes) };
  });
}

interface Written {
  readonly authorId: string;
}

/** A table of a report, for hosts; null where the viewer may not have it. */
export async function tableOf(discussion: Discussion, name: TableName): Promise<Table | null> {
  if (!mayHost(discussion)) return null;
  const { board, id, plan } = discussion;
  const isNamed = mayReadParticipants(discussion);
  if (name === 'cards') return cardsTable(await cardRows(discussion, isNamed));
  if (name === 'participants' && !isNamed) return null;
  const parts = await partsOf(board, id, { only: null, skip: 0, take: null });
  if (name === 'participants') return participantsTable(parts);
  const votes = plan.phases.flatMap(({ kind }, at) => (kind === 'vote' ? [at] : []));
  return votesTable(parts, votes, isNamed);
}

async function cardRows({ board, id }: Discussion, isNamed: boolean): Promise<CardRow[]> {
  return read<CardRow>(
    `SELECT c.number, r.claim, r.elaboration, l.relation, t.number AS to, c.revision AS wordings,
            CASE WHEN $4 THEN p.name END AS name,
            (SELECT count(*) FROM annotation a WHERE a.card_id = c.id AND ${visible('a', '$2')}) AS passages,
            (SELECT count(*) FROM link n WHERE n.to_card_id = c.id AND ${visible('n', '$2')}) AS answers
     FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
     LEFT JOIN participant p ON p.discussion_id = $3 AND p.person_id = c.author_id AND p.removed_at IS NULL
     LEFT JOIN link l ON l.from_card_id = c.id AND l.home AND ${visible('l', '$2')}
     LEFT JOIN link u ON u.id = l.to_link_id
     LEFT JOIN card t ON t.id = COALESCE(l.to_card_id, u.from_card_id)
     WHERE c.space_id = $1 AND c.emptied_seq IS NULL AND c.published_seq IS NOT NULL AND ${visible('c', '$2')}
     ORDER BY c.number`,
    [board.spaceId, board.sight, id, isNamed],
  );
}

/** The cards that were written in a discussion, each with whether it is in the debate already; for hosts. */
export async function promotableOf({ board }: Discussion): Promise<{ card: CardView; isThere: boolean }[]> {
  const found = await read<{ id: string; isThere: boolean }>(
    `SELECT c.id, EXISTS (SELECT FROM card d WHERE d.copied_from_id = c.id AND d.withdrawn_seq IS NULL) AS "isThere"
     FROM card c LEFT JOIN position p ON p.thesis_id = c.id
     WHERE c.space_id = $1 AND p.id IS NULL AND c.copied_from_id IS NULL AND c.emptied_seq IS NULL
       AND c.published_seq IS NOT NULL AND ${visible('c', '$2')} ORDER BY c.number`,
    [board.spaceId, board.sight],
  );
  const cards = await cardsById(
    board,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id, isThere }) => {
    const card = cards.get(id);
    return card === undefined ? [] : [{ card, isThere }];
  });
}

/** What a card answers at home: a card, or for an undercut the card whose link it denies. */
export async function parentOf({ link }: Pick<Transaction, 'link'>, fromCardId: string) {
  const home = await link.findFirst({
    where: { fromCardId, home: true, withdrawnSeq: null },
    select: { relation: true, toCard: { select: known }, toLink: { select: { from: { select: known } } } },
  });
  const card = home?.toCard ?? home?.toLink?.from;
  return home === null || card === undefined
    ? null
    : { ...card, relation: home.relation, isDenied: home.toCard === null };
}

const known = { id: true, copiedFromId: true } as const;

/** What a card of a board is in a debate: the card that it was copied from, or what was taken over of it; or null. */
export async function copyOf(
  { card }: Pick<Transaction, 'card'>,
  { spaceId }: Debate,
  { id, copiedFromId }: { readonly id: string; readonly copiedFromId: string | null },
) {
  const found = await card.findFirst({
    where: {
      ...{ spaceId, withdrawnSeq: null, emptiedSeq: null },
      OR: [{ copiedFromId: id }, ...(copiedFromId === null ? [] : [{ id: copiedFromId }])],
    },
    select: { id: true, answering: { where: { home: true, withdrawnSeq: null }, select: { id: true }, take: 1 } },
  });
  return found === null ? null : { id: found.id, homeLinkId: found.answering[0]?.id ?? null };
}
