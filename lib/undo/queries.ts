import { database, raw, sql, type Transaction } from '../db/client';
import { readChanges, type Change } from '../db/recorder';
import type { Debate } from '../debates/queries';
import { verbs, type Verb } from '../spaces/vocabulary';
import { isUndoable, mayUndo, type Deed } from './policy';

/** What the viewer did a moment ago, and whether they may take it back. */
export interface Done {
  readonly seq: number;
  readonly verb: Verb;
  /** Whether something went to the editors by it, and waits. */
  readonly waits: boolean;
  readonly canUndo: boolean;
}

/** What the viewer did under a number of the debate's stream; null where they did nothing there. */
export async function doneAt(debate: Debate, seq: number): Promise<Done | null> {
  const event = await findEvent(database().prisma, debate, BigInt(seq));
  if (event?.isOwn !== true) return null;
  const { verb, isPublic, proposalId } = event;
  const waits = !isPublic && proposalId !== null && sent.has(verb);
  return { seq, verb, waits, canUndo: !event.isUndone && isUndoable(verb) && mayUndo(event, debate) };
}

/** What goes to the editors; what else happens to something that waits is told as what it is. */
const sent: ReadonlySet<Verb> = new Set<Verb>(['card.added', 'card.revised', 'link.added', 'annotation.added']);

/** An event as whoever takes it back needs it. */
interface PastEvent extends Deed {
  readonly cardId: string | null;
  readonly proposalId: string | null;
  readonly isPublic: boolean;
  readonly isUndone: boolean;
  readonly changes: readonly Change[];
}

/** An event of a debate; null where there is none, or none that the viewer may know of. */
export async function findEvent(transaction: Transaction, debate: Debate, seq: bigint): Promise<PastEvent | null> {
  const { spaceId, viewerId } = debate;
  const [event, undoing] = [
    await transaction.event.findUnique({
      where: { spaceId_seq: { spaceId, seq } },
      include: { card: { select: { authorId: true } }, proposal: { select: { authorId: true } } },
    }),
    await transaction.event.findFirst({ where: { spaceId, undoes: seq }, select: { seq: true } }),
  ];
  const verb = verbs.find((known) => known === event?.verb);
  if (event === null || verb === undefined) return null;
  const { personId, cardId, proposalId, isPublic } = event;
  const isOwn = personId !== null && personId === viewerId;
  const isKnown = isPublic && event.seq <= debate.horizon;
  if (!isKnown && !isOwn && !debate.mayEdit) return null;
  const isByAuthor = personId !== null && [event.card?.authorId, event.proposal?.authorId].includes(personId);
  const changes = readChanges(event.changes);
  return { verb, cardId, proposalId, isPublic, isOwn, isByAuthor, isUndone: undoing !== null, changes };
}

/** The rows that changes concern, by id. */
export interface Touched {
  readonly cards: readonly string[];
  readonly links: readonly string[];
  readonly annotations: readonly string[];
}

export function touchedBy(changes: readonly Change[]): Touched {
  const of = (table: Change['table']) =>
    changes.filter((change) => change.table === table).flatMap(({ key }) => String(key['id'] ?? ''));
  return { cards: of('card'), links: of('link'), annotations: of('annotation') };
}

/** Names come from the code, never from input. */
const isPublic = (alias: 'f' | 't' | 'u' | 'l' | 'a' | 'c') =>
  sql`(${raw(alias)}.published_seq IS NOT NULL AND ${raw(alias)}.withdrawn_seq IS NULL)`;

/**
 * Whether something that everybody reads hangs on something that not everybody reads (any more), around the given rows;
 * or a card among them is not everybody's any more although something else has happened to it after `seq`.
 */
export async function hasLooseEnds(
  transaction: Transaction,
  { id: debateId, spaceId }: Debate,
  { cards, links, annotations }: Touched,
  seq: bigint,
): Promise<boolean> {
  const found = await transaction.$queryRaw<{ loose: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM link l
      JOIN card f ON f.id = l.from_card_id
      LEFT JOIN card t ON t.id = l.to_card_id
      LEFT JOIN link u ON u.id = l.to_link_id
      WHERE l.debate_id = ${debateId}::uuid AND ${isPublic('l')}
        AND (l.id = ANY(${links}::uuid[]) OR l.to_link_id = ANY(${links}::uuid[])
          OR l.from_card_id = ANY(${cards}::uuid[]) OR l.to_card_id = ANY(${cards}::uuid[]))
        AND NOT (${isPublic('f')} AND (t.id IS NULL OR ${isPublic('t')}) AND (u.id IS NULL OR ${isPublic('u')}))
    ) OR EXISTS (
      SELECT FROM annotation a
      JOIN card c ON c.id = a.card_id
      JOIN debate_source d ON d.debate_id = a.debate_id AND d.source_id = a.source_id
      WHERE a.debate_id = ${debateId}::uuid AND ${isPublic('a')}
        AND (a.id = ANY(${annotations}::uuid[]) OR a.card_id = ANY(${cards}::uuid[]))
        AND NOT (${isPublic('c')} AND d.published_seq IS NOT NULL)
    ) OR EXISTS (
      SELECT FROM card c
      WHERE c.debate_id = ${debateId}::uuid AND c.id = ANY(${cards}::uuid[]) AND NOT ${isPublic('c')} AND (
        EXISTS (SELECT FROM position p WHERE p.debate_id = c.debate_id AND p.thesis_id = c.id)
        OR EXISTS (SELECT FROM pick p WHERE p.debate_id = c.debate_id AND p.card_id = c.id)
        OR EXISTS (
          SELECT FROM event e
          WHERE e.space_id = ${spaceId}::uuid AND e.card_id = c.id AND e.seq > ${seq}
            AND e.verb NOT IN ('card.rated', 'link.rated', 'card.checked', 'event.undone')
            AND NOT EXISTS (SELECT FROM event x WHERE x.space_id = e.space_id AND x.undoes = e.seq)))
    ) AS loose`;
  return found[0]?.loose !== false;
}

/** Whether the walk up along home links, from where one of the given links begins, comes back to where it has been. */
export async function runsInCircle(
  transaction: Transaction,
  debateId: string,
  links: readonly string[],
): Promise<boolean> {
  const found = await transaction.$queryRaw<{ circle: boolean }[]>`
    WITH RECURSIVE up AS (
      SELECT l.from_card_id AS card_id, ARRAY[l.from_card_id] AS seen, false AS circle
      FROM link l WHERE l.debate_id = ${debateId}::uuid AND l.id = ANY(${links}::uuid[])
      UNION ALL
      SELECT n.id, p.seen || n.id, n.id = ANY(p.seen)
      FROM up p
      JOIN link l ON l.debate_id = ${debateId}::uuid AND l.from_card_id = p.card_id AND l.home AND l.withdrawn_seq IS NULL
      LEFT JOIN link u ON u.id = l.to_link_id
      CROSS JOIN LATERAL (SELECT COALESCE(l.to_card_id, u.to_card_id) AS id) n
      WHERE NOT p.circle AND n.id IS NOT NULL)
    SELECT COALESCE(bool_or(circle), false) AS circle FROM up`;
  return found[0]?.circle !== false;
}
