import { mayChange } from '../cards/policy';
import { undirected, type Relation } from '../cards/vocabulary';
import { findDebate, type Debate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Turn } from '../spaces/commands';
import { storedEnds, type Ends } from './ends';
import { mayMoveNow } from './policy';
import {
  belongingsOf,
  cardToMove,
  denialsOf,
  homeLink,
  nextOrdinal,
  parentNumber,
  publishedCard,
  publishedLink,
  targetOf,
  twinOf,
  walksInCircles,
  type TargetRefusal,
} from './queries';
import type { CardMove, CardWithdrawal, LinkWithdrawal, NewLink } from './schema';

/** What was written, and the proposal that it is while it waits. */
export interface Linked {
  readonly seq: number;
  readonly proposalId: string | null;
}

export type LinkRefusal = TargetRefusal | 'not-found' | 'there-already' | 'closed';

/**
 * Links a card to another, or denies a link by it. By the space's setting that is published, or waits for an editor and
 * is seen by its author alone. It becomes the card's home where the card has none.
 */
export async function addLink(viewer: Viewer, input: NewLink): Promise<Outcome<Linked, LinkRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace<Linked, LinkRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, proposalId }) => ({ seq, proposalId }),
    work: async (turn) => {
      const from = await publishedCard(turn, debate, input.from);
      if (from === null) return refused('not-found');
      const target = await targetOf(turn, debate, from, input);
      if (!target.ok) return target;
      if (turn.admission === 'refuse') return refused('closed');
      const { relation } = input;
      const ends = storedEnds(relation, from.id, target.value);
      if ((await twinOf(turn, debate, relation, ends)) !== null) return refused('there-already', 'to');
      if (turn.admission === 'publish') {
        const isFirst = from.position === null && (await homeLink(turn, debate, from.id)) === null;
        await putLink(turn, debate, { relation, ends, home: isFirst && !undirected.has(relation), isPublished: true });
        return done({ verb: 'link.added', cardId: from.id });
      }
      // What waits is nobody's home: it would keep others from giving the card one, and so tell of itself.
      const linkId = await putLink(turn, debate, { relation, ends, home: false, isPublished: false });
      const proposalId = newId();
      await turn.recorder.insert(
        'proposal',
        { id: proposalId },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, kind: 'link', state: 'waiting' },
          ...{ link_id: linkId, created_seq: Number(turn.seq) },
        },
        { author_id: debate.viewerId },
      );
      return done({ verb: 'link.added', cardId: from.id, proposalId, isPublic: false });
    },
  });
}

interface Putting {
  readonly relation: Relation;
  readonly ends: Ends;
  /** Whether it is to be the card's home, if that makes no circle. */
  readonly home: boolean;
  readonly isPublished: boolean;
}

async function putLink(turn: Turn, debate: Debate, { relation, ends, home, isPublished }: Putting): Promise<string> {
  const { recorder } = turn;
  const id = newId();
  const seq = Number(turn.seq);
  await recorder.insert(
    'link',
    { id },
    {
      ...{ debate_id: debate.id, space_id: debate.spaceId, relation, ...ends, home, place: 1 },
      ...{ ordinal: await nextOrdinal(turn, debate, ends) },
      ...{ created_seq: seq, published_seq: isPublished ? seq : null },
    },
    { author_id: debate.viewerId },
  );
  if (home && (await walksInCircles(turn, debate, ends.from_card_id))) {
    await recorder.update('link', { id }, { home: false });
  }
  return id;
}

export type UnlinkRefusal = 'not-found' | 'not-allowed' | 'home' | 'answered';

/** Takes a link back. A card's home link stays: the card is moved or taken back instead. */
export async function withdrawLink(
  viewer: Viewer,
  input: LinkWithdrawal,
): Promise<Outcome<{ readonly seq: number; readonly number: number | null }, UnlinkRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace<{ seq: number; number: number | null }, UnlinkRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, number }) => ({ seq, number }),
    work: async (turn) => {
      const link = await publishedLink(turn, debate, input.id);
      if (link === null) return refused('not-found');
      if (!mayChange({ isOwn: isBy(viewer, link) }, debate)) return refused('not-allowed');
      if (link.home) return refused('home');
      const denials = await denialsOf(turn, debate, link.id);
      if (denials.some(({ home }) => home)) return refused('answered');
      for (const { id } of [...denials, link]) {
        await turn.recorder.update('link', { id }, { withdrawn_seq: Number(turn.seq) });
      }
      return done({ verb: 'link.withdrawn', cardId: link.fromCardId });
    },
  });
}

type Named = TargetRefusal | 'not-found' | 'not-allowed' | 'closed' | 'there-already';
export type MoveRefusal = Named | 'thesis' | 'stale' | 'unchanged' | 'cycle';

/**
 * Gives a card another home: another card to stand below, or another relation to it. The link keeps its id, and what
 * was said of it at the old place can be told apart by its `place`.
 */
export async function moveCard(viewer: Viewer, input: CardMove): Promise<Outcome<Linked, MoveRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  return writeToSpace<Linked, MoveRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, proposalId }) => ({ seq, proposalId }),
    work: async (turn) => {
      const card = await cardToMove(turn, debate, input);
      if (card === null) return refused('not-found');
      if (!mayChange({ isOwn: isBy(viewer, card) }, debate)) return refused('not-allowed');
      if (!mayMoveNow(card, turn.admission)) return refused('closed');
      if (card.position !== null) return refused('thesis');
      const home = await homeLink(turn, debate, card.id);
      if ((home?.place ?? 0) !== input.place) return refused('stale', 'place');
      const target = await targetOf(turn, debate, card, input);
      if (!target.ok) return target;
      const { relation } = input;
      const ends = storedEnds(relation, card.id, target.value);
      const twin = await twinOf(turn, debate, relation, ends);
      if (twin !== null) return refused(twin.id === home?.id ? 'unchanged' : 'there-already', 'to');
      if (home === null) await putLink(turn, debate, { relation, ends, home: true, isPublished: card.isPublished });
      else {
        const ordinal = await nextOrdinal(turn, debate, ends);
        // The event's number is higher than any place before, also after a move that was undone.
        await turn.recorder.update(
          'link',
          { id: home.id },
          { relation, ...target.value, ordinal, place: Number(turn.seq) },
        );
        if (await walksInCircles(turn, debate, card.id)) return refused('cycle', 'to');
      }
      const proposalId = 'id' in input ? { proposalId: input.id } : {};
      return done({ verb: 'card.moved', cardId: card.id, isPublic: card.isPublished, ...proposalId });
    },
  });
}

export interface CardWithdrawn {
  readonly seq: number;
  /** The card that it stood below, where there is one that everybody reads. */
  readonly parent: number | null;
}

export type WithdrawRefusal = 'not-found' | 'not-allowed' | 'thesis';

/**
 * Takes a card back with its passages and links. One that others have answered keeps its place, without words, so that
 * the answers keep theirs.
 */
export async function withdrawCard(
  viewer: Viewer,
  input: CardWithdrawal,
): Promise<Outcome<CardWithdrawn, WithdrawRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  const outcome = await writeToSpace<{ seq: number; cardId: string | null }, WithdrawRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, cardId }) => ({ seq, cardId }),
    work: async (turn) => {
      const card = await publishedCard(turn, debate, input.number);
      if (card === null) return refused('not-found');
      if (!mayChange({ isOwn: isBy(viewer, card) }, debate)) return refused('not-allowed');
      if (card.position !== null) return refused('thesis');
      const { annotationIds, linkIds, isAnswered } = await belongingsOf(turn, debate, card.id);
      const seq = Number(turn.seq);
      const withdrawn = { withdrawn_seq: seq };
      for (const id of annotationIds) await turn.recorder.update('annotation', { id }, withdrawn);
      for (const id of linkIds) await turn.recorder.update('link', { id }, withdrawn);
      await turn.recorder.update('card', { id: card.id }, isAnswered ? { emptied_seq: seq } : withdrawn);
      return done({ verb: 'card.withdrawn', cardId: card.id });
    },
  });
  if (!outcome.ok) return outcome;
  const { seq, cardId } = outcome.value;
  return done({ seq, parent: cardId === null ? null : await parentNumber(debate, cardId) });
}

const isBy = (viewer: Viewer, { authorId }: { readonly authorId: string | null }) =>
  viewer.personId !== null && authorId === viewer.personId;
