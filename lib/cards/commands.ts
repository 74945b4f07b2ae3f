import { annotate, preparePassage, type PassageRefusal } from '../annotations/commands';
import { findDebate, type Debate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Turn } from '../spaces/commands';
import { published } from '../spaces/visible';
import { likelyKind } from './likely-kind';
import { admissionOfWording, mayChange } from './policy';
import type { CardRevision, NewCard } from './schema';
import { undirected, type Kind, type Relation } from './vocabulary';

export type CreateRefusal = PassageRefusal | 'not-found' | 'no-target' | 'no-link' | 'closed';

/** A card that was just added: its number, or the proposal that it is while it waits. */
export interface Created {
  readonly seq: number;
  readonly number: number | null;
  readonly proposalId: string | null;
}

/**
 * Adds an argument: a card, the link by which it answers another, and the passage that backs it, all or nothing. By
 * the space's setting it is published, or waits for an editor and is seen by its author alone.
 */
export async function createCard(viewer: Viewer, input: NewCard): Promise<Outcome<Created, CreateRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  const prepared = await preparePassage(debate, input);
  if (!prepared.ok) return prepared;
  const passage = prepared.value;
  return writeToSpace<Created, CreateRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, number, proposalId }) => ({ seq, number, proposalId }),
    work: async (turn) => {
      const target = await targetOf(turn, debate, input);
      if (!target.ok) return target;
      if (turn.admission === 'refuse') return refused('closed');
      const { relation, claim, elaboration, kind = likelyKind(claim) } = input;
      const words = { kind, claim, elaboration: elaboration || null };
      const isPublished = turn.admission === 'publish';
      const number = isPublished ? await nextNumber(turn, debate) : null;
      const cardId = await putCard(turn, { debate, viewer }, { number, words, relation, answers: target.value });
      if (passage !== null) await annotate(turn, { debate, viewer }, cardId, passage);
      if (isPublished) return done({ verb: 'card.added', cardId, revision: 1 });
      const proposalId = newId();
      await turn.recorder.insert(
        'proposal',
        { id: proposalId },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, kind: 'card', state: 'waiting' },
          ...{ card_id: cardId, created_seq: Number(turn.seq) },
        },
        { author_id: viewer.personId },
      );
      return done({ verb: 'card.added', cardId, revision: 1, proposalId, isPublic: false });
    },
  });
}

interface Writer {
  readonly debate: Pick<Debate, 'id' | 'spaceId'>;
  readonly viewer: Viewer;
}

interface Argument {
  /** Null while it waits. */
  readonly number: number | null;
  readonly words: { readonly kind: Kind; readonly claim: string; readonly elaboration: string | null };
  readonly relation: Relation;
  readonly answers: Omit<Ends, 'from_card_id'>;
}

/** Puts a card and the link by which it answers another, inside a write. @returns the card's id */
export async function putCard(turn: Turn, writer: Writer, argument: Argument): Promise<string> {
  const [cardId] = await putCards(turn, writer, [argument]);
  if (cardId === undefined) throw new Error('no card was put');
  return cardId;
}

/**
 * Puts cards and the links by which they answer one other, inside a write: by as many statements as for a single card.
 *
 * @param cards all of them answers to the same, in the same relation
 * @returns the cards' ids, in the order given
 */
export async function putCards(
  turn: Turn,
  { debate, viewer }: Writer,
  cards: readonly Argument[],
): Promise<readonly string[]> {
  const seq = Number(turn.seq);
  const made = { created_seq: seq, published_seq: turn.admission === 'publish' ? seq : null };
  const inSpace = { debate_id: debate.id, space_id: debate.spaceId };
  const hidden = { author_id: viewer.personId };
  const put = cards.map((card) => ({ ...card, cardId: newId() }));
  const [first] = put;
  if (first === undefined) return [];
  await turn.recorder.insertAll(
    'card',
    put.map(({ cardId, number }) => ({
      key: { id: cardId },
      row: { ...inSpace, number, revision: 1, ...made },
      hidden,
    })),
  );
  await turn.transaction.cardRevision.createMany({
    data: put.map(({ cardId, words }) => ({
      ...{ cardId, revision: 1, seq: turn.seq, authorId: viewer.personId },
      ...words,
    })),
  });
  const endsOf = ({ cardId, relation, answers }: Argument & { readonly cardId: string }) => {
    const link = { ...answers, from_card_id: cardId };
    return undirected.has(relation) ? inStoredOrder(link) : link;
  };
  const ordinal = await nextPlaceAmongAnswers(turn, debate, endsOf(first));
  await turn.recorder.insertAll(
    'link',
    put.map((card, at) => {
      const place = { home: !undirected.has(card.relation), place: 1, ordinal: ordinal + at };
      const row = { ...inSpace, ...endsOf(card), relation: card.relation, ...place, ...made };
      return { key: { id: newId() }, row, hidden };
    }),
  );
  return put.map(({ cardId }) => cardId);
}

/** The number that the next published card of a space gets. */
export async function nextNumber({ transaction }: Turn, { spaceId }: Pick<Debate, 'spaceId'>): Promise<number> {
  const last = await transaction.card.aggregate({ where: { spaceId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

interface Ends {
  readonly from_card_id: string;
  readonly to_card_id: string | null;
  readonly to_link_id: string | null;
}

/** What a new card's link ends on: a card, or for an undercut a link that starts there. */
async function targetOf(
  { transaction }: Turn,
  debate: Debate,
  { to, relation, link }: NewCard,
): Promise<Outcome<Omit<Ends, 'from_card_id'>, 'no-target' | 'no-link'>> {
  const card = await transaction.card.findUnique({
    where: { spaceId_number: { spaceId: debate.spaceId, number: to }, emptiedSeq: null, ...published(debate) },
    select: { id: true },
  });
  if (card === null) return refused('no-target', 'to');
  if (relation !== 'undercut') return done({ to_card_id: card.id, to_link_id: null });
  const attacked = await transaction.link.findFirst({
    where: {
      ...{ debateId: debate.id, fromCardId: card.id, ...published(debate) },
      ...(link === undefined ? { home: true } : { id: link }),
    },
    select: { id: true },
  });
  return attacked === null ? refused('no-link', 'relation') : done({ to_card_id: null, to_link_id: attacked.id });
}

/** Relations that read the same from either end are stored with the smaller id first. */
function inStoredOrder(ends: Ends): Ends {
  const { from_card_id, to_card_id } = ends;
  if (to_card_id === null || from_card_id < to_card_id) return ends;
  return { ...ends, from_card_id: to_card_id, to_card_id: from_card_id };
}

/** Answers stand in the order in which they came. */
export async function nextPlaceAmongAnswers(
  { transaction }: Turn,
  debate: Pick<Debate, 'id'>,
  { to_card_id: toCardId, to_link_id: toLinkId }: Pick<Ends, 'to_card_id' | 'to_link_id'>,
): Promise<number> {
  const last = await transaction.link.aggregate({
    where: { debateId: debate.id, toCardId, toLinkId },
    _max: { ordinal: true },
  });
  return (last._max.ordinal ?? 0) + 1;
}

export type ReviseRefusal = 'not-found' | 'not-allowed' | 'closed' | 'stale' | 'unchanged';

/** A card's revision, and the proposal that it is while it waits for an editor. */
export interface Revised {
  readonly revision: number;
  readonly proposalId: string | null;
}

/**
 * Gives a card a new wording; the earlier ones stay as revisions. An author's new wording of a card that everybody
 * reads waits for an editor where the debate is reviewed: the card keeps the one it has until then.
 */
export async function reviseCard(viewer: Viewer, input: CardRevision): Promise<Outcome<Revised, ReviseRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ revision, proposalId }) => ({ revision: revision ?? input.revision, proposalId }),
    work: async ({ transaction, seq, recorder, admission }) => {
      const card = await transaction.card.findUnique({
        where: { spaceId_number: { spaceId: debate.spaceId, number: input.number }, withdrawnSeq: null },
        include: { revisions: { orderBy: { revision: 'desc' } } },
      });
      if (card?.emptiedSeq !== null) return refused('not-found');
      const standing = {
        isOwn: viewer.personId !== null && card.authorId === viewer.personId,
        isPublished: card.publishedSeq !== null,
      };
      const isSeen = card.publishedSeq !== null && card.publishedSeq <= debate.horizon;
      if (!isSeen && !standing.isOwn) return refused('not-found');
      if (!mayChange(standing, debate)) return refused('not-allowed');
      const way = admissionOfWording(standing, admission);
      if (way === 'refuse') return refused('closed');
      if (card.revision !== input.revision) return refused('stale', 'claim');
      const words = { kind: input.kind, claim: input.claim, elaboration: input.elaboration || null };
      const now = card.revisions.find(({ revision }) => revision === card.revision);
      if (now?.claim === words.claim && now.elaboration === words.elaboration && now.kind === words.kind) {
        return refused('unchanged', 'claim');
      }
      // A wording that waits has a number already, above the current one.
      const revision = (card.revisions[0]?.revision ?? card.revision) + 1;
      await transaction.cardRevision.create({
        data: { ...words, cardId: card.id, revision, seq, authorId: viewer.personId },
      });
      if (way === 'publish') {
        await recorder.update('card', { id: card.id }, { revision });
        return done({ verb: 'card.revised', cardId: card.id, revision, isPublic: standing.isPublished });
      }
      const proposalId = newId();
      await recorder.insert(
        'proposal',
        { id: proposalId },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, kind: 'wording', state: 'waiting' },
          ...{ card_id: card.id, revision, base_revision: card.revision, created_seq: Number(seq) },
        },
        { author_id: viewer.personId },
      );
      return done({ verb: 'card.revised', cardId: card.id, revision, proposalId, isPublic: false });
    },
  });
}
