import { findDebate } from '../debates/queries';
import type { Acted, HostRefusal } from '../discussions/commands';
import { mayClose, mayHost } from '../discussions/policy';
import { findDiscussion, type Discussion } from '../discussions/queries';
import type { DiscussionNamed } from '../discussions/schema';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import { removeParticipant } from '../participants/commands';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Happening, type Turn } from '../spaces/commands';
import { hasLooseEnds, runsInCircle, touchedBy } from '../undo/queries';
import { hangingOn } from './hanging';
import { mayInspect } from './policy';
import {
  boardOf,
  documentsLeftBy,
  hidingOf,
  linksUnderLock,
  participantBehind,
  passagesUnderLock,
  type Passage,
} from './queries';
import type { CardNamed, CardReturn, Spotlight } from './schema';

type CardRefusal = HostRefusal | 'no-card';
export type HideRefusal = CardRefusal | 'thesis' | 'hidden';

/**
 * Hides a card from the class, with the answers below it, its passages, and documents that came with it alone. Its author
 * and the hosts go on seeing it, and it keeps its number, so that nothing else ever has that.
 */
export async function hideCard(viewer: Viewer, input: CardNamed): Promise<Outcome<Acted, HideRefusal>> {
  return onCard<HideRefusal>(viewer, input, mayClose, async (turn, card, discussion) => {
    if (card.position !== null) return refused('thesis');
    if (card.publishedSeq === null) return refused('hidden');
    const { cards } = await hide(turn, discussion, card.id);
    return done({ verb: 'card.hidden', cardId: card.id, counts: { cards: cards.length } });
  });
}

/** Shows the class what a hiding took away. What was hidden by itself before that stays hidden. */
export async function showCard(
  viewer: Viewer,
  input: CardNamed,
): Promise<Outcome<Acted, CardRefusal | 'not-hidden' | 'below-hidden'>> {
  return onCard<CardRefusal | 'not-hidden' | 'below-hidden'>(viewer, input, mayHost, async (turn, card, { board }) => {
    const { transaction, recorder, seq } = turn;
    const hiding = card.publishedSeq === null ? await hidingOf(transaction, board, card.id) : null;
    if (hiding === null) return refused('not-hidden');
    if (!(await recorder.takeBack(hiding, seq))) return refused('not-hidden');
    const touched = touchedBy(recorder.changes);
    if (await runsInCircle(transaction, board.id, touched.links)) return refused('below-hidden');
    if (await hasLooseEnds(transaction, board, touched, seq)) return refused('below-hidden');
    return done({ verb: 'card.shown', cardId: card.id });
  });
}

/**
 * Sends a card that the class reads back to its author with a word: it is a proposal again, which they change and send,
 * and a host accepts. Only a card that nobody has answered: the answers would hang on words that are about to change.
 */
export async function returnCard(
  viewer: Viewer,
  input: CardReturn,
): Promise<Outcome<Acted, HideRefusal | 'answered' | 'no-author'>> {
  return onCard<HideRefusal | 'answered' | 'no-author'>(viewer, input, mayHost, async (turn, card, discussion) => {
    if (card.position !== null) return refused('thesis');
    if (card.publishedSeq === null) return refused('hidden');
    if (card.authorId === null) return refused('no-author');
    const { cards, links, passages } = await hide(turn, discussion, card.id);
    const isAlone = [...links, ...passages].every(
      ({ authorId, isProposed }) => authorId === card.authorId && !isProposed,
    );
    if (cards.length > 1 || links.length > 1 || !isAlone) return refused('answered');
    const proposalId = await proposeAgain(turn, discussion, { id: card.id, authorId: card.authorId });
    await turn.transaction.proposalWord.create({
      data: { proposalId, seq: turn.seq, authorId: viewer.personId, text: input.text },
    });
    return done({ verb: 'card.hidden', cardId: card.id, proposalId, counts: { cards: 1 } });
  });
}

async function hide({ transaction, recorder, seq }: Turn, { board }: Discussion, cardId: string) {
  const links = await linksUnderLock(transaction, board);
  const hanging = hangingOn(cardId, links);
  const passages = await passagesUnderLock(transaction, board, hanging.cards);
  const hidden = { published_seq: null };
  for (const id of hanging.cards) await recorder.update('card', { id }, hidden);
  for (const id of hanging.links) await recorder.update('link', { id }, hidden);
  for (const { id } of passages) await recorder.update('annotation', { id }, hidden);
  await hideDocuments({ transaction, recorder, seq }, board.id, passages);
  const gone = new Set(hanging.links);
  return { cards: hanging.cards, links: links.filter(({ id }) => gone.has(id)), passages };
}

async function hideDocuments(
  { transaction, recorder }: Pick<Turn, 'transaction' | 'recorder' | 'seq'>,
  debateId: string,
  passages: readonly Passage[],
): Promise<void> {
  const sources = [...new Set(passages.map(({ sourceId }) => sourceId))];
  for (const source of await documentsLeftBy(transaction, debateId, sources)) {
    await recorder.update('debate_source', { debate_id: debateId, source_id: source }, { published_seq: null });
  }
}

/** A card has one proposal at most: one that was accepted comes back, else there is a new one. */
async function proposeAgain(
  { transaction, recorder, seq }: Turn,
  { board }: Discussion,
  { id: cardId, authorId }: { readonly id: string; readonly authorId: string },
): Promise<string> {
  const returned = { state: 'returned', decided_seq: Number(seq) };
  const earlier = await transaction.proposal.findFirst({ where: { cardId, kind: 'card' }, select: { id: true } });
  if (earlier !== null) {
    await recorder.update('proposal', { id: earlier.id }, returned);
    return earlier.id;
  }
  const id = newId();
  const about = { debate_id: board.id, space_id: board.spaceId, kind: 'card', card_id: cardId };
  const made = { ...about, ...returned, created_seq: Number(seq) };
  await recorder.insert('proposal', { id }, made, { author_id: authorId });
  return id;
}

/** Puts a card on the screen, large, or takes the one that is there off. */
export async function putOnScreen(
  viewer: Viewer,
  { number, ...input }: Spotlight,
): Promise<Outcome<Acted, CardRefusal | 'hidden'>> {
  const happening: Happening = { verb: 'card.spotlit', isPublic: false };
  const light = async ({ transaction }: Turn, { id }: Discussion, spotlightId: string | null) =>
    transaction.discussion.update({ where: { id }, data: { spotlightId } });
  if (number === undefined) {
    return moderate<CardRefusal>(viewer, input, mayHost, async (turn, discussion) => {
      await light(turn, discussion, null);
      return done(happening);
    });
  }
  return onCard<CardRefusal | 'hidden'>(viewer, { ...input, number }, mayHost, async (turn, card, discussion) => {
    if (card.publishedSeq === null) return refused('hidden');
    await light(turn, discussion, card.id);
    return done({ ...happening, cardId: card.id });
  });
}

/** Removes whoever wrote a card from the discussion, without telling who that is. */
export async function removeAuthor(
  viewer: Viewer,
  { slug, clientId, number }: CardNamed,
): Promise<Outcome<Acted, CardRefusal | 'no-author'>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayHost(discussion)) return refused('not-allowed');
  const participant = await participantBehind(discussion, number);
  if (participant === null) return refused('no-author');
  const outcome = await removeParticipant(viewer, { slug, clientId, participant });
  if (outcome.ok) return done({ seq: outcome.value.seq });
  const isGone = outcome.reason === 'no-participant' || outcome.reason === 'unchanged';
  return refused(isGone ? 'no-author' : outcome.reason);
}

/** Lets an editor of the server look into a discussion. It is recorded there, and its hosts read it. */
export async function inspectDiscussion(
  viewer: Viewer,
  { slug, clientId }: DiscussionNamed,
): Promise<Outcome<Acted, HostRefusal>> {
  const { personId } = viewer;
  if (!mayInspect(viewer) || personId === null) return refused('not-found');
  const found = await boardOf(slug);
  if (found === null) return refused('not-found');
  return writeToSpace<Acted, HostRefusal>({
    viewer,
    space: { spaceId: found.spaceId, mayEdit: (await findDebate(viewer, slug))?.mayEdit === true },
    clientId,
    answer: ({ seq }) => ({ seq }),
    work: async ({ transaction }) => {
      const whose = { discussionId: slug, personId };
      await transaction.attendance.createMany({ data: { ...whose, role: 'inspector' }, skipDuplicates: true });
      return done({ verb: 'discussion.inspected', isPublic: false });
    },
  });
}

type Card = NonNullable<Awaited<ReturnType<typeof cardUnderLock>>>;

/** A write about one card of the board that is not taken back, shown or hidden. */
async function onCard<Reason extends string>(
  viewer: Viewer,
  { number, ...input }: CardNamed,
  may: (discussion: Discussion) => boolean,
  work: (turn: Turn, card: Card, discussion: Discussion) => Promise<Outcome<Happening, Reason>>,
): Promise<Outcome<Acted, Reason | CardRefusal>> {
  return moderate<Reason | CardRefusal>(viewer, input, may, async (turn, discussion) => {
    const card = await cardUnderLock(turn, discussion, number);
    return card === null ? refused('no-card') : work(turn, card, discussion);
  });
}

async function cardUnderLock({ transaction }: Turn, { board }: Discussion, number: number) {
  return transaction.card.findUnique({
    where: { spaceId_number: { spaceId: board.spaceId, number }, withdrawnSeq: null, emptiedSeq: null },
    include: { position: { select: { id: true } } },
  });
}

async function moderate<Reason extends string>(
  viewer: Viewer,
  { slug, clientId }: DiscussionNamed,
  may: (discussion: Discussion) => boolean,
  work: (turn: Turn, discussion: Discussion) => Promise<Outcome<Happening, Reason>>,
): Promise<Outcome<Acted, Reason | HostRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!may(discussion)) return refused('not-allowed');
  return writeToSpace<Acted, Reason | HostRefusal>({
    viewer,
    space: discussion.board,
    clientId,
    answer: ({ seq }) => ({ seq }),
    work: (turn) => work(turn, discussion),
  });
}
