import { passagesOf } from '../annotations/queries';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { readBoard } from '../spaces/queries';
import { own, visible } from '../spaces/visible';
import { branchesOf, type Branch } from './board';
import type { Answer, CardView } from './view';
import type { Relation } from './vocabulary';
import { answering, type Window } from './window';

export async function findCard(debate: Debate, number: number): Promise<CardView | null> {
  const found = await readBoard<{ id: string }>(
    debate,
    `SELECT c.id FROM card c WHERE c.space_id = $1 AND c.number = $2 AND ${visible('c', '$3')}`,
    [debate.spaceId, number, debate.sight],
  );
  const id = found[0]?.id;
  return id === undefined ? null : ((await cardsById(debate, [id])).get(id) ?? null);
}

/** Cards with their passages, by id; ids that are not there or withdrawn are left out. */
export async function cardsById(debate: Debate, ids: readonly string[]): Promise<Map<string, CardView>> {
  const [cards, passages] = await Promise.all([
    readBoard<Omit<CardView, 'passages'>>(
      debate,
      `SELECT c.id, c.number, c.revision, r.kind,
              c.number IS NOT NULL AND c.published_seq IS NULL AS "isHidden",
              CASE WHEN c.emptied_seq IS NULL THEN r.claim END AS claim,
              CASE WHEN c.emptied_seq IS NULL THEN r.elaboration END AS elaboration,
              ${own('c', '$4')} AS "isOwn", c.emptied_seq IS NOT NULL AS "isEmptied",
              CASE WHEN c.published_seq IS NULL THEN (
                SELECT q.id FROM proposal q WHERE q.card_id = c.id AND q.kind = 'card' LIMIT 1) END AS "proposalId",
              (SELECT count(*) FROM link l WHERE l.debate_id = $1 AND l.to_card_id = c.id
                 AND l.relation = ANY($3::relation[]) AND ${visible('l', '$4')}) AS answers,
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('key', p.key, 'name', p.name) END AS "thesisOf"
       FROM card c
       JOIN card_revision r ON r.card_id = c.id AND r.revision = c.revision
       LEFT JOIN position p ON p.debate_id = $1 AND p.thesis_id = c.id
       WHERE c.debate_id = $1 AND c.id = ANY($2::uuid[]) AND ${visible('c', '$4')}`,
      [debate.id, ids, answering, debate.sight],
    ),
    passagesOf(debate, ids),
  ]);
  return new Map(cards.map((card) => [card.id, { ...card, passages: passages.get(card.id) ?? [] }]));
}

/** The viewer's own cards, those that wait included, in the order in which they were written. */
export async function ownCards(debate: Debate): Promise<CardView[]> {
  const found = await readBoard<{ id: string }>(
    debate,
    `SELECT c.id FROM card c WHERE c.space_id = $1 AND ${own('c', '$2')} AND ${visible('c', '$2')}
     ORDER BY c.created_seq LIMIT 100`,
    [debate.spaceId, debate.sight],
  );
  const cards = await cardsById(
    debate,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id }) => cards.get(id) ?? []);
}

/** Whether a class wrote a card in a discussion, from which it was taken over into the debate. */
export async function isFromDiscussion({ id }: Pick<CardView, 'id'>): Promise<boolean> {
  const found = await read(
    `SELECT FROM card c JOIN card o ON o.id = c.copied_from_id JOIN space s ON s.id = o.space_id
     WHERE c.id = $1 AND s.kind = 'discussion'`,
    [id],
  );
  return found.length > 0;
}

/** What a window shows of the answers below a card, as a tree of one level or two. */
export async function readBranches(debate: Debate, rootId: string, window: Window): Promise<Branch[]> {
  const direct = await answersTo(debate, [rootId], window);
  const below =
    window.below === 0
      ? []
      : await answersTo(
          debate,
          direct.map(({ cardId }) => cardId),
          { skip: 0, perRelation: window.below },
        );
  const answers = [...direct, ...below];
  const undercuts = await undercutsOf(
    debate,
    answers.map(({ linkId }) => linkId),
  );
  const cards = await cardsById(debate, [...answers.map(({ cardId }) => cardId), ...[...undercuts.values()].flat()]);
  return branchesOf(rootId, { answers, cards, undercuts });
}

/**
 * The answers to each of some cards, at most a window of each relation, in the editors' order. The window's size stands in
 * the text: where the database has to guess it, it plans anew each time, which takes longer than to read.
 */
async function answersTo(
  debate: Debate,
  cardIds: readonly string[],
  { skip, perRelation }: Pick<Window, 'skip' | 'perRelation'>,
): Promise<Answer[]> {
  return readBoard<Answer>(
    debate,
    `SELECT a.id AS "linkId", a.relation, a.from_card_id AS "cardId", t.id AS "toCardId", a.home
     FROM unnest($2::uuid[]) t(id)
     CROSS JOIN unnest($3::relation[]) k(relation)
     CROSS JOIN LATERAL (
       SELECT l.* FROM link l
       WHERE l.debate_id = $1 AND l.to_card_id = t.id AND l.relation = k.relation AND ${visible('l', '$4')}
       ORDER BY l.ordinal LIMIT ${String(perRelation)} ${skip === 0 ? '' : 'OFFSET $5'}) a`,
    [debate.id, cardIds, answering, debate.sight, ...(skip === 0 ? [] : [skip])],
  );
}

/** How many answers of each relation one card has. */
export async function answerCounts(debate: Debate, cardId: string): Promise<Map<Relation, number>> {
  const found = await readBoard<{ relation: Relation; count: number }>(
    debate,
    `SELECT relation, count(*) FROM link l
     WHERE debate_id = $1 AND to_card_id = $2 AND relation = ANY($3::relation[]) AND ${visible('l', '$4')}
     GROUP BY relation`,
    [debate.id, cardId, answering, debate.sight],
  );
  return new Map(found.map(({ relation, count }) => [relation, count]));
}

/** For each of some links, the cards that say it does not show what it claims to. */
async function undercutsOf(debate: Debate, linkIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await readBoard<{ linkId: string; cardId: string }>(
    debate,
    `SELECT to_link_id AS "linkId", from_card_id AS "cardId" FROM link l
     WHERE debate_id = $1 AND to_link_id = ANY($2::uuid[]) AND ${visible('l', '$3')} ORDER BY ordinal LIMIT 100`,
    [debate.id, linkIds, debate.sight],
  );
  const undercuts = new Map<string, string[]>();
  for (const { linkId, cardId } of found) undercuts.set(linkId, [...(undercuts.get(linkId) ?? []), cardId]);
  return undercuts;
}

/** Where a card stands: what it answers, home first; for an undercut both ends of the link that it attacks. */
export interface Stand {
  readonly linkId: string;
  readonly relation: Relation;
  readonly home: boolean;
  /** Whether the viewer made the link, and whether everybody reads it. */
  readonly isOwn: boolean;
  readonly isPublished: boolean;
  readonly toCardId: string;
  /** For an undercut, the card whose link is attacked, and that link's relation. */
  readonly viaCardId: string | null;
  readonly viaRelation: Relation | null;
}

async function standsOf(debate: Debate, cardId: string): Promise<Stand[]> {
  return readBoard<Stand>(
    debate,
    `SELECT l.id AS "linkId", l.relation, l.home, ${own('l', '$3')} AS "isOwn",
            l.published_seq IS NOT NULL AS "isPublished", COALESCE(l.to_card_id, u.to_card_id) AS "toCardId",
            u.from_card_id AS "viaCardId", u.relation AS "viaRelation"
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id
     WHERE l.debate_id = $1 AND l.from_card_id = $2 AND ${visible('l', '$3')}
       AND l.relation NOT IN ('tension', 'restates')
     ORDER BY l.home DESC, l.ordinal LIMIT 50`,
    [debate.id, cardId, debate.sight],
  );
}

/** A card tied to another without answering it. */
export interface Neighbour extends Pick<Stand, 'linkId' | 'relation' | 'isOwn' | 'isPublished'> {
  readonly cardId: string;
}

/** The cards tied to one without answering it: hard to hold together with it, or saying nearly the same. */
async function neighboursOf(debate: Debate, cardId: string): Promise<Neighbour[]> {
  return readBoard<Neighbour>(
    debate,
    `SELECT id AS "linkId", relation, ${own('l', '$3')} AS "isOwn",
            published_seq IS NOT NULL AS "isPublished", CASE WHEN from_card_id = $2 THEN to_card_id ELSE from_card_id END AS "cardId" FROM link l
     WHERE debate_id = $1 AND (from_card_id = $2 OR to_card_id = $2)
       AND relation IN ('tension', 'restates') AND ${visible('l', '$3')}
     ORDER BY relation, ordinal LIMIT 50`,
    [debate.id, cardId, debate.sight],
  );
}

/** The cards from one up to the root of its tree along home links, the card itself first, each with its home relation. */
async function pathToRoot(debate: Debate, cardId: string): Promise<{ cardId: string; relation: Relation | null }[]> {
  const found = await readBoard<{ cardId: string; relation: Relation | null }>(
    debate,
    `WITH RECURSIVE path AS (
       SELECT $2::uuid AS card_id, 0 AS depth
       UNION ALL
       SELECT COALESCE(l.to_card_id, u.to_card_id), p.depth + 1
       FROM path p
       JOIN link l ON l.debate_id = $1 AND l.from_card_id = p.card_id AND l.home AND ${visible('l', '$3')}
       LEFT JOIN link u ON u.id = l.to_link_id
       WHERE p.depth < 100)
     SELECT p.card_id AS "cardId", l.relation FROM path p
     LEFT JOIN link l ON l.debate_id = $1 AND l.from_card_id = p.card_id AND l.home AND ${visible('l', '$3')}
     ORDER BY p.depth`,
    [debate.id, cardId, debate.sight],
  );
  return found;
}

/** What surrounds a card besides its answers, with the cards that are named, by id. */
export interface Surroundings {
  /** From the root of its tree down to the card, itself included; `relation` is each card's to the one before. */
  readonly path: readonly { readonly card: CardView; readonly relation: Relation | null }[];
  readonly stands: readonly Stand[];
  readonly neighbours: readonly Neighbour[];
  readonly cards: ReadonlyMap<string, CardView>;
}

export async function readSurroundings(debate: Debate, card: CardView): Promise<Surroundings> {
  const [path, stands, neighbours] = await Promise.all([
    pathToRoot(debate, card.id),
    standsOf(debate, card.id),
    neighboursOf(debate, card.id),
  ]);
  const named = [
    ...path.map(({ cardId }) => cardId),
    ...stands.flatMap(({ toCardId, viaCardId }) => (viaCardId === null ? [toCardId] : [toCardId, viaCardId])),
    ...neighbours.map(({ cardId }) => cardId),
  ];
  const cards = await cardsById(debate, [...new Set(named)]);
  const steps = path.reverse().flatMap(({ cardId, relation }) => {
    const step = cards.get(cardId);
    return step === undefined ? [] : [{ card: step, relation }];
  });
  return { path: steps, stands, neighbours, cards };
}

export interface EditorsPick {
  readonly positionId: string;
  readonly cardId: string;
  readonly side: 'for' | 'against';
}

/** The cards that the editors hold to be the best for and against each position, but those that were taken back. */
export async function picksOf(debate: Debate): Promise<EditorsPick[]> {
  return readBoard<EditorsPick>(
    debate,
    `SELECT k.position_id AS "positionId", k.card_id AS "cardId", k.side FROM pick k
     JOIN card c ON c.id = k.card_id AND c.emptied_seq IS NULL AND ${visible('c', '$2')}
     WHERE k.debate_id = $1 ORDER BY k.side, k.ordinal LIMIT 200`,
    [debate.id, debate.sight],
  );
}
