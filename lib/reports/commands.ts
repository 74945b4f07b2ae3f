import { nextReadersLabel } from '../sources/commands';
import { homesFirst } from '../boards/copying';
import { contentsOf, type BoardContents } from '../boards/queries';
import { nextNumber, nextPlaceAmongAnswers } from '../cards/commands';
import { database } from '../db/client';
import { findDebate, positionsOf, type Debate } from '../debates/queries';
import type { HostRefusal } from '../discussions/commands';
import { mayHost } from '../discussions/policy';
import { findDiscussion, type Discussion } from '../discussions/queries';
import { newId } from '../id';
import { openDiscussion, type OpenRefusal } from '../openings/commands';
import { newDiscussion } from '../openings/schema';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Turn } from '../spaces/commands';
import { mayPromote } from './policy';
import { copyOf, parentOf } from './queries';
import type { DiscussionCopy, Promotion } from './schema';

/**
 * Opens a discussion that begins as one began: the same debate or question, starting set and plan, with nobody in it
 * and nothing of what was written. Cards of the starting set that the debate has taken back meanwhile are left out.
 */
export async function copyDiscussion(
  viewer: Viewer,
  { slug, clientId }: DiscussionCopy,
): Promise<Outcome<{ id: string }, HostRefusal | OpenRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayHost(discussion)) return refused('not-allowed');
  return openDiscussion(viewer, newDiscussion.parse({ clientId, ...(await beginningOf(discussion)) }));
}

/** What a discussion was opened with, as its form would say it again. */
async function beginningOf({ board, about, plan, naming, reports, state }: Discussion) {
  const minutes = Object.fromEntries(plan.phases.map((phase, at) => [`minutes${String(at + 1)}`, phase.minutes]));
  const gate = plan.phases.find(({ kind }) => kind === 'write')?.gate;
  const same = { naming, votesOn: plan.votesOn ?? '', gate, ...minutes };
  const choices = { reports: reports ? 'yes' : '', approval: state.approval ? 'yes' : '' };
  if (about === null) {
    const names = (await positionsOf(board)).map(({ name }) => name);
    const answers = Object.fromEntries([0, 1, 2, 3].map((at) => [`answer${String(at + 1)}`, names[at] ?? '']));
    return { ...same, ...choices, ...answers, question: board.question, language: board.language, start: 'empty' };
  }
  const cards = await startingNumbers(board.id);
  const start = cards.length === 0 ? 'empty' : 'chosen';
  return { ...same, ...choices, debate: about, start, cards: cards.join(' ') };
}

/** The numbers in their debate of the cards that a board began with, as far as they stand there still. */
async function startingNumbers(boardId: string): Promise<number[]> {
  const copies = await database().prisma.card.findMany({
    where: {
      ...{ debateId: boardId, position: null },
      copiedFrom: { withdrawnSeq: null, emptiedSeq: null, publishedSeq: { not: null } },
    },
    select: { copiedFrom: { select: { number: true } } },
    orderBy: { number: 'asc' },
  });
  return copies.flatMap(({ copiedFrom }) => copiedFrom?.number ?? []);
}

export type PromoteRefusal = HostRefusal | 'no-debate' | 'no-card' | 'no-parent' | 'closed';

/**
 * Takes cards of a discussion over into the debate that it is about, one write each, by the debate's setting: published
 * at once, or waiting for its editors. A card stays its author's there too, so that who erases themselves erases it.
 * Sent twice, it is done once: a card that is there already is left alone.
 */
export async function promoteCards(
  viewer: Viewer,
  { slug, numbers }: Promotion,
): Promise<Outcome<{ slug: string }, PromoteRefusal>> {
  const discussion = await findDiscussion(viewer, slug);
  if (discussion === null) return refused('not-found');
  if (!mayPromote(discussion)) return refused('not-allowed');
  const debate = await findDebate(viewer, discussion.about ?? '');
  if (debate === null) return refused('no-debate');
  const { prisma } = database();
  const { board } = discussion;
  const cards = await prisma.card.findMany({
    where: { spaceId: board.spaceId, number: { in: [...numbers] }, copiedFromId: null, position: null },
    select: { id: true, authorId: true },
  });
  const authors = new Map(cards.map(({ id, authorId }) => [id, authorId ?? viewer.personId]));
  const contents = await contentsOf(prisma, board.id, [...authors.keys()]);
  if (contents.cards.length < numbers.length) return refused('no-card');
  const wanted = homesFirst(contents.cards, contents.links);
  for (const { id } of wanted) {
    const parent = await parentOf(prisma, id);
    if (parent === null || (!authors.has(parent.id) && (await copyOf(prisma, debate, parent)) === null)) {
      return refused('no-parent');
    }
  }
  for (const card of wanted) {
    const passages = contents.passages.filter(({ card_id }) => card_id === card.id);
    const promoted = await promoteCard(viewer, debate, { card, passages, author: authors.get(card.id) ?? null });
    if (!promoted.ok && promoted.reason !== 'there-already') return refused(promoted.reason);
  }
  return done({ slug: debate.slug });
}

interface Promoted {
  readonly card: BoardContents['cards'][number];
  readonly passages: BoardContents['passages'];
  /** The person whose card it is. */
  readonly author: string | null;
}

async function promoteCard(
  viewer: Viewer,
  debate: Debate,
  { card, passages, author }: Promoted,
): Promise<Outcome<null, 'closed' | 'no-parent' | 'there-already'>> {
  return writeToSpace<null, 'closed' | 'no-parent' | 'there-already'>({
    ...{ viewer, space: debate, clientId: newId(), answer: () => null },
    work: async (turn) => {
      const { transaction, recorder, admission } = turn;
      if (admission === 'refuse') return refused('closed');
      if ((await copyOf(transaction, debate, { id: card.id, copiedFromId: null })) !== null) {
        return refused('there-already');
      }
      const parent = await parentOf(transaction, card.id);
      const target = parent === null ? null : await copyOf(transaction, debate, parent);
      if (parent === null || target === null) return refused('no-parent');
      const ends = parent.isDenied
        ? { to_card_id: null, to_link_id: target.homeLinkId }
        : { to_card_id: target.id, to_link_id: null };
      if (parent.isDenied && target.homeLinkId === null) return refused('no-parent');
      const isPublished = admission === 'publish';
      const seq = Number(turn.seq);
      const made = { created_seq: seq, published_seq: isPublished ? seq : null };
      const inSpace = { debate_id: debate.id, space_id: debate.spaceId };
      const number = isPublished ? await nextNumber(turn, debate) : null;
      const cardId = newId();
      const asCard = { ...inSpace, number, revision: 1, ...made, copied_from_id: card.id };
      await recorder.insert('card', { id: cardId }, asCard, { author_id: author });
      const { kind, claim, elaboration } = card;
      await transaction.cardRevision.create({
        data: { cardId, revision: 1, seq: turn.seq, authorId: author, kind, claim, elaboration },
      });
      const ordinal = await nextPlaceAmongAnswers(turn, debate, ends);
      const asLink = { ...inSpace, from_card_id: cardId, ...ends, relation: parent.relation, home: true, ordinal };
      await recorder.insert('link', { id: newId() }, { ...asLink, place: 1, ...made }, { author_id: author });
      for (const passage of passages) await promotePassage(turn, debate, { passage, cardId, author });
      if (isPublished) return done({ verb: 'card.added', cardId, revision: 1 });
      const proposalId = newId();
      const proposal = { ...inSpace, kind: 'card', state: 'waiting', card_id: cardId, created_seq: seq };
      await recorder.insert('proposal', { id: proposalId }, proposal, { author_id: author });
      return done({ verb: 'card.added', cardId, revision: 1, proposalId, isPublic: false });
    },
  });
}

interface PromotedPassage {
  readonly passage: BoardContents['passages'][number];
  readonly cardId: string;
  readonly author: string | null;
}

/** A passage with its document, which the debate may not have yet. */
async function promotePassage(turn: Turn, debate: Debate, { passage, cardId, author }: PromotedPassage) {
  const { transaction, recorder, seq, admission } = turn;
  const { id: _, card_id: __, actor_key, exact, prefix, suffix, note, ...place } = passage;
  const published_seq = admission === 'publish' ? Number(seq) : null;
  const key = { debateId: debate.id, sourceId: place.source_id };
  const [document, last, actor] = [
    await transaction.debateSource.findUnique({ where: { debateId_sourceId: key } }),
    await transaction.debateSource.aggregate({ where: { debateId: debate.id }, _max: { ordinal: true } }),
    await transaction.actor.findFirst({ where: { debateId: debate.id, key: actor_key ?? '' }, select: { id: true } }),
  ];
  const row = { debate_id: debate.id, source_id: place.source_id };
  const label = published_seq === null ? null : await nextReadersLabel(turn, debate);
  if (document === null) {
    const ordinal = (last._max.ordinal ?? 0) + 1;
    await recorder.insert('debate_source', row, { ordinal, label, published_seq }, { author_id: author });
  } else if (document.publishedSeq === null && published_seq !== null) {
    await recorder.update('debate_source', row, { label, published_seq });
  }
  const id = newId();
  const inSpace = { debate_id: debate.id, space_id: debate.spaceId, card_id: cardId, actor_id: actor?.id ?? null };
  const made = { revision: 1, created_seq: Number(seq), published_seq };
  await recorder.insert('annotation', { id }, { ...inSpace, ...place, ...made }, { author_id: author });
  await transaction.annotationRevision.create({
    data: { annotationId: id, revision: 1, seq, authorId: author, exact, prefix, suffix, note },
  });
}
