import { read } from '../db/client';
import type { CardView } from '../cards/view';
import type { Relation } from '../cards/vocabulary';
import type { Debate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Turn } from '../spaces/commands';
import { own, published, visible } from '../spaces/visible';
import type { Ends, Target } from './ends';

/** One end of a link, as a sentence names it. */
export type End = Pick<CardView, 'number' | 'proposalId' | 'claim' | 'isEmptied' | 'thesisOf'>;

/** A link with the cards that it names, as far as the viewer may see them. */
export interface LinkView {
  readonly id: string;
  readonly relation: Relation;
  readonly home: boolean;
  readonly place: number;
  readonly isOwn: boolean;
  readonly isPublished: boolean;
  readonly from: End;
  /** What it ends on; for an undercut what the denied link ends on. */
  readonly to: End;
  /** For an undercut, the link that it denies and the card from which that one starts. */
  readonly denied: { readonly id: string; readonly relation: Relation; readonly from: End } | null;
}

/** A link by its id; null where the viewer may not see it or a card that it names. */
export async function findLink(debate: Debate, id: string): Promise<LinkView | null> {
  return (await linksWhere(debate, 'l.id = $3::uuid', id))[0] ?? null;
}

/** The link by which a card stands where it stands, or null. */
export async function homeOf(debate: Debate, card: Pick<CardView, 'id'>): Promise<LinkView | null> {
  return (await linksWhere(debate, 'l.from_card_id = $3::uuid AND l.home', card.id))[0] ?? null;
}

/** The links of a card that an undercut may deny: everybody reads them, and they end on a card. Home first. */
export async function deniableLinks(debate: Debate, card: Pick<CardView, 'id'>): Promise<LinkView[]> {
  return linksWhere(
    debate,
    `(l.from_card_id = $3::uuid OR l.to_card_id = $3::uuid AND l.relation IN ('tension', 'restates'))
     AND l.to_card_id IS NOT NULL AND l.published_seq IS NOT NULL`,
    card.id,
  );
}

async function linksWhere(debate: Debate, condition: string, value: string): Promise<LinkView[]> {
  return read<LinkView>(
    `SELECT l.id, l.relation, l.home, l.place, ${own('l', '$2')} AS "isOwn",
            l.published_seq IS NOT NULL AS "isPublished", ${end('f')} AS "from", ${end('t')} AS "to",
            CASE WHEN u.id IS NOT NULL THEN
              jsonb_build_object('id', u.id, 'relation', u.relation, 'from', ${end('v')}) END AS denied
     FROM link l
     LEFT JOIN link u ON u.id = l.to_link_id
     ${named('f', 'l.from_card_id')} ${named('t', 'COALESCE(l.to_card_id, u.to_card_id)')}
     LEFT ${named('v', 'u.from_card_id')}
     WHERE l.debate_id = $1 AND ${condition} AND ${visible('l', '$2')} AND (u.id IS NULL OR v.id IS NOT NULL)
     ORDER BY l.home DESC, l.ordinal, l.id LIMIT 50`,
    [debate.id, debate.sight, value],
  );
}

/** A card to name, under an alias: what the viewer sees of it. */
const named = (alias: string, id: string) => `JOIN LATERAL (
  SELECT c.id, jsonb_build_object(
      'number', c.number, 'claim', CASE WHEN c.emptied_seq IS NULL THEN r.claim END,
      'isEmptied', c.emptied_seq IS NOT NULL,
      'proposalId', CASE WHEN c.published_seq IS NULL THEN (
        SELECT q.id FROM proposal q WHERE q.card_id = c.id AND q.kind = 'card' LIMIT 1) END,
      'thesisOf', (SELECT jsonb_build_object('key', p.key, 'name', p.name) FROM position p
                   WHERE p.debate_id = $1 AND p.thesis_id = c.id)) AS shown
  FROM card c JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
  WHERE c.id = ${id} AND ${visible('c', '$2')}) ${alias} ON true`;
const end = (alias: string) => `${alias}.shown`;

/** The number of the card that one stands below, as far as everybody may see that one; null for none. */
export async function parentNumber(debate: Debate, cardId: string): Promise<number | null> {
  const found = await read<{ number: number }>(
    `SELECT c.number FROM link l
     LEFT JOIN link u ON u.id = l.to_link_id
     JOIN card c ON c.id = COALESCE(l.to_card_id, u.to_card_id)
     WHERE l.debate_id = $1 AND l.from_card_id = $2 AND l.home
       AND c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL
     ORDER BY l.withdrawn_seq DESC NULLS FIRST LIMIT 1`,
    [debate.id, cardId],
  );
  return found[0]?.number ?? null;
}

/** A card that everybody reads and that still says something, under the stream's lock. */
export async function publishedCard({ transaction }: Turn, debate: Debate, number: number) {
  return transaction.card.findUnique({
    where: { spaceId_number: { spaceId: debate.spaceId, number }, emptiedSeq: null, ...published(debate) },
    select: { id: true, authorId: true, position: { select: { id: true } } },
  });
}

/** The card that is to be moved: by its number, or by its proposal while it waits. */
export async function cardToMove(
  turn: Turn,
  debate: Debate,
  by: { readonly number: number } | { readonly id: string },
) {
  if ('number' in by) {
    const card = await publishedCard(turn, debate, by.number);
    return card === null ? null : { ...card, isPublished: true };
  }
  if (debate.viewerId === null) return null;
  const card = await turn.transaction.card.findFirst({
    where: {
      ...{ debateId: debate.id, publishedSeq: null, withdrawnSeq: null, authorId: debate.viewerId },
      proposals: { some: { id: by.id, kind: 'card' } },
    },
    select: { id: true, authorId: true, position: { select: { id: true } } },
  });
  return card === null ? null : { ...card, isPublished: false };
}

/** A link that everybody reads, by its id. */
export async function publishedLink({ transaction }: Turn, debate: Debate, id: string) {
  return transaction.link.findFirst({ where: { id, debateId: debate.id, ...published(debate) } });
}

/** The undercuts that deny a link and that everybody reads. */
export async function denialsOf({ transaction }: Turn, debate: Debate, linkId: string) {
  return transaction.link.findMany({
    where: { debateId: debate.id, toLinkId: linkId, ...published(debate) },
    select: { id: true, home: true },
  });
}

export type TargetRefusal = 'no-target' | 'no-link' | 'itself';

/** What a link of a card is to end on: another card that everybody reads, or for an undercut such a card's link. */
export async function targetOf(
  turn: Turn,
  debate: Debate,
  from: { readonly id: string },
  { relation, to, link: linkId }: { relation: Relation; to?: number | undefined; link?: string | undefined },
): Promise<Outcome<Target, TargetRefusal>> {
  if (relation === 'undercut') {
    const link = linkId === undefined ? null : await publishedLink(turn, debate, linkId);
    if (typeof link?.toCardId !== 'string') return refused('no-link', 'link');
    if (link.fromCardId === from.id) return refused('itself', 'link');
    return done({ to_card_id: null, to_link_id: link.id });
  }
  const card = to === undefined ? null : await publishedCard(turn, debate, to);
  if (card === null) return refused('no-target', 'to');
  if (card.id === from.id) return refused('itself', 'to');
  return done({ to_card_id: card.id, to_link_id: null });
}

/** The same link as one that is to be made: everybody's, or the viewer's own that waits. */
export async function twinOf({ transaction }: Turn, debate: Debate, relation: Relation, ends: Ends) {
  const own = debate.viewerId === null ? [] : [{ authorId: debate.viewerId }];
  return transaction.link.findFirst({
    where: {
      ...{ debateId: debate.id, relation, fromCardId: ends.from_card_id, toCardId: ends.to_card_id },
      ...{ toLinkId: ends.to_link_id, withdrawnSeq: null, OR: [{ publishedSeq: { not: null } }, ...own] },
    },
    select: { id: true },
  });
}

/** The link that is a card's home, whoever may see it: there is never a second. */
export async function homeLink({ transaction }: Turn, debate: Debate, cardId: string) {
  return transaction.link.findFirst({
    where: { debateId: debate.id, fromCardId: cardId, home: true, withdrawnSeq: null },
  });
}

/** Links stand in the order in which they came to what they end on. */
export async function nextOrdinal({ transaction }: Turn, debate: Debate, target: Target): Promise<number> {
  const last = await transaction.link.aggregate({
    where: { debateId: debate.id, toCardId: target.to_card_id, toLinkId: target.to_link_id },
    _max: { ordinal: true },
  });
  return (last._max.ordinal ?? 0) + 1;
}

/**
 * Whether the walk up the home links from a card comes back to where it has been. Asked after the write and under the
 * stream's lock, it finds every circle that this write has closed: each goes through the card's new home.
 */
export async function walksInCircles({ transaction }: Turn, debate: Debate, cardId: string): Promise<boolean> {
  const found = await transaction.$queryRaw<{ circles: boolean }[]>`
    WITH RECURSIVE way AS (
      SELECT ${cardId}::uuid AS card_id
      UNION ALL
      SELECT COALESCE(l.to_card_id, u.to_card_id)
      FROM way w
      JOIN link l ON l.debate_id = ${debate.id}::uuid AND l.from_card_id = w.card_id
        AND l.home AND l.withdrawn_seq IS NULL
      LEFT JOIN link u ON u.id = l.to_link_id
    ) CYCLE card_id SET is_circle USING trail
    SELECT bool_or(is_circle) AS circles FROM way`;
  return found[0]?.circles === true;
}

/** What stands for everybody, seen by the viewer or not yet. */
const everybodys = { withdrawnSeq: null, publishedSeq: { not: null } };

/** The ids of what goes when a card is taken back, and whether others' cards stand on it. */
export interface Belongings {
  readonly annotationIds: readonly string[];
  /** Links from it and to it on which no card has its place. */
  readonly linkIds: readonly string[];
  readonly isAnswered: boolean;
}

export async function belongingsOf({ transaction }: Turn, debate: Debate, cardId: string): Promise<Belongings> {
  const [annotations, links] = await Promise.all([
    transaction.annotation.findMany({ where: { debateId: debate.id, cardId, ...everybodys }, select: { id: true } }),
    transaction.link.findMany({
      where: { debateId: debate.id, OR: [{ fromCardId: cardId }, { toCardId: cardId }], ...everybodys },
      select: { id: true, home: true, fromCardId: true, relation: true, answers: { where: everybodys } },
    }),
  ]);
  const isUnordered = ({ relation }: { relation: Relation }) => relation === 'tension' || relation === 'restates';
  const isAnswer = (link: (typeof links)[number]) =>
    link.answers.length > 0 || (link.fromCardId !== cardId && !isUnordered(link));
  const isAnswered = links.some(isAnswer);
  const going = isAnswered ? links.filter((link) => !isAnswer(link) && !link.home) : links;
  return { annotationIds: annotations.map(({ id }) => id), linkIds: going.map(({ id }) => id), isAnswered };
}
