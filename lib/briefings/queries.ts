import type { Branch } from '../cards/board';
import { cardsById, picksOf, readBranches } from '../cards/queries';
import type { CardView } from '../cards/view';
import type { Relation } from '../cards/vocabulary';
import { effectOf, type Window } from '../cards/window';
import { positionsOf, type Debate, type Position } from '../debates/queries';
import { findVersion } from '../history/queries';
import { readBoard } from '../spaces/queries';
import { visible } from '../spaces/visible';
import { gapsOf } from './gaps';
import { inTurns, type PrintChoice } from './print-choice';
import type { Best, Briefing, Effect, Pinned } from './view';
import { bestShown } from './vocabulary';

interface Asked {
  /** Numbers of cards, in order. */
  readonly cards: readonly number[];
  /** The key of the position that it is about; without one, that for which the first card speaks, or against. */
  readonly position?: string | undefined;
}

/** A briefing from what everybody reads; null where the debate has no such position, or none at all. */
export async function readBriefing(debate: Debate, { cards: wanted, position: key }: Asked): Promise<Briefing | null> {
  const [positions, picks, ways, version] = await Promise.all([
    positionsOf(debate),
    picksOf(debate),
    waysOf(debate, wanted),
    findVersion(debate, debate.version),
  ]);
  const chosen = key ?? positions.find(({ thesisId }) => ways.some(({ rootId }) => rootId === thesisId))?.key;
  const position = chosen === undefined ? positions[0] : positions.find((one) => one.key === chosen);
  if (position === undefined || version === null) return null;
  const ofPosition = picks.filter(({ positionId }) => positionId === position.id);
  const cards = await cardsById(debate, [
    ...[position.thesisId, ...ways.map(({ cardId }) => cardId)],
    ...ofPosition.map(({ cardId }) => cardId),
  ]);
  const pinned = ways.flatMap((way) => pinnedAt(way, cards, positions));
  const best = (effect: Effect, side: 'for' | 'against') =>
    bestOf(
      pinned.filter((one) => one.effect === effect && one.position === position.name).map(({ card }) => card),
      ofPosition.filter((pick) => pick.side === side).flatMap(({ cardId }) => cards.get(cardId) ?? []),
    );
  const concerning = pinned.map(({ card, ...one }) => ({
    card,
    effect: one.position === position.name ? one.effect : null,
  }));
  return {
    ...{ question: debate.question, language: debate.language, version, position },
    thesis: cards.get(position.thesisId),
    supporting: best('helps', 'for'),
    attacking: best('hurts', 'against'),
    pinned,
    gaps: gapsOf(concerning, wanted),
  };
}

/** The reader's own cards first, then the editors' picks, none twice. */
function bestOf(own: readonly CardView[], picked: readonly CardView[]): Best[] {
  const chosen = own.slice(0, bestShown).map((card): Best => ({ card, by: 'reader' }));
  const others = picked.filter(({ id }) => !chosen.some(({ card }) => card.id === id));
  return [...chosen, ...others.map((card): Best => ({ card, by: 'editors' }))].slice(0, bestShown);
}

/** A card's way up its home links: where it ends, and the relations on it from the card upwards. */
interface Way {
  readonly cardId: string;
  readonly rootId: string;
  readonly relations: readonly Relation[];
}

function pinnedAt(
  { cardId, rootId, relations }: Way,
  cards: ReadonlyMap<string, CardView>,
  positions: readonly Position[],
): Pinned[] {
  const card = cards.get(cardId);
  const position = positions.find(({ thesisId }) => thesisId === rootId)?.name ?? null;
  const argues = position !== null && relations.length > 0;
  return card === undefined ? [] : [{ card, position, effect: argues ? effectOf(relations) : null }];
}

/** The ways of published cards, in the order of their numbers as given; those that are not there are left out. */
async function waysOf(debate: Debate, numbers: readonly number[]): Promise<Way[]> {
  return readBoard<Way>(
    debate,
    `WITH RECURSIVE way AS (
       SELECT c.id AS start, c.id AS card_id, '{}'::text[] AS relations, w.nth
       FROM unnest($3::int[]) WITH ORDINALITY w(number, nth)
       JOIN card c ON c.space_id = $2 AND c.number = w.number AND ${visible('c', '$4')}
       UNION ALL
       SELECT w.start, COALESCE(l.to_card_id, u.to_card_id), w.relations || l.relation::text, w.nth
       FROM way w
       JOIN link l ON l.debate_id = $1 AND l.from_card_id = w.card_id AND l.home AND ${visible('l', '$4')}
       LEFT JOIN link u ON u.id = l.to_link_id
       WHERE cardinality(w.relations) < 100)
     SELECT DISTINCT ON (nth) start AS "cardId", card_id AS "rootId", relations FROM way
     ORDER BY nth, cardinality(relations) DESC`,
    [debate.id, debate.spaceId, numbers, debate.sight],
  );
}

/** A card to cut out, with what it says to the position under which it was found. */
export interface Cutting {
  readonly id: string;
  readonly card: CardView;
  readonly relation: Relation;
  /** The claim that it answers. */
  readonly answers: string | null;
}

/** What a class without phones gets on paper. */
export interface PrintPack {
  readonly positions: readonly { readonly position: Position; readonly thesis: CardView | undefined }[];
  readonly cuttings: readonly Cutting[];
}

/** The positions that were chosen, and cards from the top of each: first what answers it, then what answers that. */
export async function readPrintPack(debate: Debate, choice: PrintChoice): Promise<PrintPack> {
  const positions = (await positionsOf(debate)).filter(({ key }) => choice.positions.includes(key));
  const theses = await cardsById(
    debate,
    positions.map(({ thesisId }) => thesisId),
  );
  const taken = async (window: Pick<Window, 'perRelation' | 'below'>) => {
    const reading = positions.map(({ thesisId }) => readBranches(debate, thesisId, { skip: 0, ...window }));
    const lists = (await Promise.all(reading)).map((branches, at) =>
      cuttingsOf(branches, theses.get(positions[at]?.thesisId ?? '')),
    );
    return inTurns(lists, choice.cards);
  };
  // Twice what each position gives when all give alike: most debates are full enough for that, and it is read at once.
  const alike = Math.ceil((2 * choice.cards) / positions.length);
  const near = await taken({ perRelation: alike, below: 0 });
  return {
    positions: positions.map((position) => ({ position, thesis: theses.get(position.thesisId) })),
    cuttings: near.length === choice.cards ? near : await taken({ perRelation: choice.cards, below: 2 }),
  };
}

function cuttingsOf(branches: readonly Branch[], thesis: CardView | undefined): Cutting[] {
  const cut = ({ card, relation }: Branch, answers: CardView | undefined): Cutting[] =>
    card.claim === null ? [] : [{ id: card.id, card, relation, answers: answers?.claim ?? null }];
  const first = branches.flatMap((branch) => cut(branch, thesis));
  return [...first, ...branches.flatMap((branch) => branch.below.flatMap((answer) => cut(answer, branch.card)))];
}
