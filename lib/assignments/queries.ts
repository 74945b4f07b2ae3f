import { cardsById } from '../cards/queries';
import type { CardView } from '../cards/view';
import { database, read, type Transaction } from '../db/client';
import type { Discussion } from '../discussions/queries';
import type { Plan } from '../discussions/plan';
import { acts } from '../discussions/vocabulary';
import { visible } from '../spaces/visible';
import { assign } from './assign';
import { isOtherView, type Leaning } from './view';

/** Somebody in a discussion: what they first voted, and the cards that they were asked to answer in a phase. */
interface Taker {
  readonly id: string;
  readonly personId: string | null;
  readonly choice: string | null;
  readonly has: readonly string[];
}

interface Open {
  readonly id: string;
  readonly authorId: string | null;
  readonly isOfClass: boolean;
  readonly leaning: Leaning | null;
}

export interface Room {
  readonly takers: readonly Taker[];
  readonly cards: readonly Open[];
}

interface Place {
  readonly id: string;
  readonly phase: number;
  readonly plan: Plan;
  /** Whether the phase begins with this very write. */
  readonly isBeginning: boolean;
}

/** Who is in a discussion, and the cards that were there when a phase of answering began and still are. */
export async function roomOf(transaction: Transaction, { id, phase, plan, isBeginning }: Place): Promise<Room> {
  const firstVote = plan.phases.findIndex(({ kind }) => kind === 'vote');
  const takers = await transaction.$queryRaw<Taker[]>`
    SELECT p.id, p.person_id AS "personId", b.choice,
           ARRAY(SELECT a.card_id FROM assignment a WHERE a.participant_id = p.id AND a.phase = ${phase}
                 ORDER BY a.ordinal) AS has
    FROM participant p JOIN discussion x ON x.id = p.discussion_id
    LEFT JOIN ballot b ON b.debate_id = x.debate_id AND b.author_id = p.person_id AND b.phase = ${firstVote}
    WHERE p.discussion_id = ${id}::uuid AND p.removed_at IS NULL`;
  const cards = await transaction.$queryRaw<
    (Omit<Open, 'leaning'> & { position: string | null; sign: number | null })[]
  >`
    WITH RECURSIVE board AS (SELECT debate_id AS id FROM discussion WHERE id = ${id}::uuid),
    readable AS (
      SELECT l.from_card_id, l.relation, COALESCE(l.to_card_id, u.to_card_id) AS to_card_id
      FROM link l JOIN board ON l.debate_id = board.id LEFT JOIN link u ON u.id = l.to_link_id
      WHERE l.home AND l.published_seq IS NOT NULL AND l.withdrawn_seq IS NULL),
    down AS (
      SELECT p.thesis_id AS card_id, p.key AS position, 1 AS sign, 0 AS depth
      FROM position p JOIN board ON p.debate_id = board.id
      UNION ALL
      SELECT l.from_card_id, d.position,
             CASE l.relation WHEN 'supports' THEN d.sign WHEN 'attacks' THEN -d.sign ELSE 0 END, d.depth + 1
      FROM down d JOIN readable l ON l.to_card_id = d.card_id WHERE d.depth < 100),
    began AS (
      SELECT max(seq) AS seq FROM (
        SELECT e.seq, (e.counts->>'phase')::int AS phase, lag((e.counts->>'phase')::int) OVER (ORDER BY e.seq) AS before
        FROM event e JOIN space s ON s.id = e.space_id JOIN board ON s.debate_id = board.id
        WHERE e.verb = 'phase.changed') change
      WHERE phase = ${phase} AND before IS DISTINCT FROM phase)
    SELECT c.id, c.author_id AS "authorId", d.position, d.sign,
           EXISTS (SELECT FROM participant p WHERE p.discussion_id = ${id}::uuid AND p.person_id = c.author_id)
             AS "isOfClass"
    FROM card c JOIN board ON c.debate_id = board.id CROSS JOIN began
    LEFT JOIN down d ON d.card_id = c.id
    WHERE c.published_seq IS NOT NULL AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL
      AND (${isBeginning} OR c.created_seq < began.seq) AND d.depth IS DISTINCT FROM 0`;
  return {
    takers,
    cards: cards.map(({ position, sign, ...card }) => ({ ...card, leaning: leaningOf(position, sign) })),
  };
}

function leaningOf(position: string | null, sign: number | null): Leaning | null {
  if (position === null || sign === null || sign === 0) return null;
  return { position, effect: sign > 0 ? 'helps' : 'hurts' };
}

/**
 * The cards that each of some is to get besides what they have. What the class wrote comes before what it began with:
 * a card of the starting set counts as given once already.
 */
export function cardsFor(
  takers: readonly Taker[],
  { takers: all, cards }: Room,
  { each, seed, plan }: { readonly each: number; readonly seed: string; readonly plan: Plan },
) {
  const given = new Map<string, number>();
  for (const card of all.flatMap(({ has }) => has)) given.set(card, (given.get(card) ?? 0) + 1);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const choices = new Map(takers.map(({ id, choice }) => [id, choice]));
  const pupils = takers.map(({ id, personId, has }) => {
    const own = cards.flatMap((card) => (card.authorId !== null && card.authorId === personId ? [card.id] : []));
    const wants = each - has.filter((card) => byId.has(card)).length;
    return { id, wants: Math.max(0, wants), not: new Set([...own, ...has]) };
  });
  return assign(
    pupils,
    cards.map(({ id, isOfClass }) => ({ id, given: (given.get(id) ?? 0) + (isOfClass ? 0 : 1) })),
    {
      isOther: (pupil, card) => isOtherView(byId.get(card)?.leaning ?? null, choices.get(pupil) ?? null, plan),
      seed,
    },
  );
}

/** A card that the viewer is asked to answer. */
export interface Assigned {
  readonly card: CardView;
  readonly isAnswered: boolean;
}

/**
 * The cards that the viewer is asked to answer in a phase. Who came after it began, and who was given a card that is
 * not there any more, gets others in its place: they follow from the room and the viewer, so that a page that is
 * opened again shows the same, and no reading writes.
 */
export async function assignedTo({ id, board, participantId, plan }: Discussion, phase: number): Promise<Assigned[]> {
  const now = plan.phases[phase];
  if (participantId === null || now?.kind !== 'answer') return [];
  const room = await roomOf(database().prisma, { id, phase, plan, isBeginning: false });
  const mine = room.takers.filter((taker) => taker.id === participantId);
  const has = mine.flatMap((taker) => taker.has);
  const more = cardsFor(mine, room, { each: now.each, seed: participantId, plan }).map(({ card }) => card);
  const cards = await cardsById(board, [...has, ...more]);
  const shown = [...has, ...more].flatMap((card) => {
    const found = cards.get(card);
    return found === undefined || found.isEmptied ? [] : [found];
  });
  const answered = await answeredAmong(
    board,
    shown.map((card) => card.id),
  );
  return shown.map((card) => ({ card, isAnswered: answered.has(card.id) }));
}

/** Which of some cards the viewer has answered, or denied what they are put forward for. */
async function answeredAmong(board: Discussion['board'], cards: readonly string[]): Promise<Set<string>> {
  const found = await read<{ card: string }>(
    `SELECT DISTINCT COALESCE(l.to_card_id, u.from_card_id) AS card
     FROM link l LEFT JOIN link u ON u.id = l.to_link_id
     WHERE l.debate_id = $1 AND l.author_id = $2::uuid AND l.withdrawn_seq IS NULL
       AND COALESCE(l.to_card_id, u.from_card_id) = ANY($3::uuid[])`,
    [board.id, board.viewerId, cards],
  );
  return new Set(found.map(({ card }) => card));
}

/** A card that the viewer is asked to check. */
export interface ToCheck {
  readonly card: CardView;
  readonly isChecked: boolean;
}

/** The task of checking that a class was given. */
export interface CheckTask {
  /** What the viewer is asked to check; nothing for who is no participant. */
  readonly own: readonly ToCheck[];
  /** How many of the cards that there were when it was given are checked, and how many they are. */
  readonly checked: number;
  readonly all: number;
}

/** Cards that each is asked to check. */
const checksEach = 2;

/**
 * What a class that is asked to check cards is to check, spread as evenly as what it answers; those that stand on a
 * passage come first. It follows from the cards that were there when the class was asked, so that what somebody is
 * looking into does not change under their hands. Null where the class is not asked.
 */
export async function checkTask({ id, board, participantId, state }: Discussion): Promise<CheckTask | null> {
  if (!state.checking) return null;
  const [cards, takers] = await Promise.all([
    read<{ id: string; authorId: string | null; isBacked: boolean; isChecked: boolean }>(checkable, [
      ...[board.spaceId, acts.indexOf('ask-checks')],
    ]),
    read<{ id: string; personId: string | null }>(
      `SELECT id, person_id AS "personId" FROM participant WHERE discussion_id = $1 AND removed_at IS NULL`,
      [id],
    ),
  ]);
  const pupils = takers.map((taker) => {
    const own = cards.flatMap((card) => (card.authorId !== null && card.authorId === taker.personId ? [card.id] : []));
    return { id: taker.id, wants: checksEach, not: new Set(own) };
  });
  const open = cards.map((card) => ({ id: card.id, given: card.isBacked ? 0 : 1 }));
  const given = participantId === null ? [] : assign(pupils, open, { isOther: () => true, seed: id });
  const mine = given.flatMap(({ pupil, card }) => (pupil === participantId ? [card] : []));
  const shown = await cardsById(board, mine);
  const checked = new Set(cards.flatMap((card) => (card.isChecked ? [card.id] : [])));
  return {
    own: mine.flatMap((card) => {
      const found = shown.get(card);
      return found === undefined || found.isEmptied ? [] : [{ card: found, isChecked: checked.has(card) }];
    }),
    checked: checked.size,
    all: cards.length,
  };
}

/** `$1` is the discussion's space, `$2` the place of the act that asks for checks. */
const checkable = `SELECT c.id, c.author_id AS "authorId",
    EXISTS (SELECT FROM annotation a WHERE a.card_id = c.id AND a.stance <> 'context'
      AND a.published_seq IS NOT NULL AND a.withdrawn_seq IS NULL) AS "isBacked",
    EXISTS (SELECT FROM card_check k WHERE k.card_id = c.id AND k.revision = c.revision
      AND k.published_seq IS NOT NULL AND k.withdrawn_seq IS NULL) AS "isChecked"
  FROM card c
  WHERE c.space_id = $1 AND c.published_seq <= (SELECT max(e.seq) FROM event e
      WHERE e.space_id = $1 AND e.verb = 'discussion.changed' AND (e.counts->>'act')::int = $2)
    AND c.withdrawn_seq IS NULL AND c.emptied_seq IS NULL AND c.number IS NOT NULL
    AND NOT EXISTS (SELECT FROM position p WHERE p.thesis_id = c.id)`;

/** The cards among which the viewer looks for one that moved them: met ones first, then those answered most. */
export async function cardsMet({ board, participantId }: Discussion): Promise<CardView[]> {
  const found = await read<{ id: string }>(
    `SELECT c.id FROM card c
     LEFT JOIN LATERAL (SELECT count(*) AS answers, count(*) FILTER (WHERE l.author_id = $3::uuid) AS mine FROM link l
       WHERE l.debate_id = $1 AND l.to_card_id = c.id AND ${visible('l', '$4')}) a ON true
     WHERE c.debate_id = $1 AND c.number IS NOT NULL AND c.emptied_seq IS NULL AND ${visible('c', '$4')}
       AND NOT EXISTS (SELECT FROM position p WHERE p.debate_id = $1 AND p.thesis_id = c.id)
     ORDER BY (EXISTS (SELECT FROM assignment s WHERE s.participant_id = $2::uuid AND s.card_id = c.id)
               OR a.mine > 0) DESC, a.answers DESC, c.number
     LIMIT 6`,
    [board.id, participantId, board.viewerId, board.sight],
  );
  const cards = await cardsById(
    board,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id }) => cards.get(id) ?? []);
}
