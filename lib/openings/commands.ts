import { copyCards, copyFrame, type Board, type Copies } from '../boards/commands';
import { withAncestors } from '../boards/copying';
import { homesOf } from '../boards/queries';
import { database } from '../db/client';
import { insertDraft } from '../debates/commands';
import { findDebate, type Debate } from '../debates/queries';
import { sentenceOf } from '../debates/sentence';
import { giveCode } from '../discussions/commands';
import { permissionsOf } from '../discussions/permissions';
import { lobby } from '../discussions/phase';
import { standardPlan, type Plan } from '../discussions/plan';
import { keptDays } from '../discussions/vocabulary';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { openSpace } from '../spaces/commands';
import { answersOf, type NewDiscussion } from './schema';

/** A starting set is copied card by card; a whole debate of more than this is hand-picked instead. */
const mostCopied = 500;

export type OpenRefusal = 'no-debate' | 'no-position' | 'no-cards' | 'too-large';

/**
 * Opens a discussion on a board of its own: the frame of a debate, or a question with its answers, and by a second event
 * the cards that it begins with. Whoever opens it is its host.
 */
export async function openDiscussion(
  viewer: Viewer,
  input: NewDiscussion,
): Promise<Outcome<{ id: string }, OpenRefusal>> {
  const origin = input.debate === '' ? null : await findDebate(viewer, input.debate);
  if (origin === null && input.debate !== '') return refused('no-debate', 'debate');
  const wanted = origin === null ? [] : await startingCards(origin, input);
  if (wanted === null) return refused('no-cards', 'cards');
  if (wanted.length > mostCopied) return refused('too-large', 'start');
  const votesOn = input.votesOn === '' ? null : input.votesOn;
  if (votesOn !== null && !(await hasPosition(origin, input, votesOn))) return refused('no-position', 'votesOn');
  const { minutes1, minutes2, minutes3, minutes4, gate } = input;
  const plan = standardPlan(votesOn, [minutes1, minutes2, minutes3, minutes4], gate);
  let theses: Copies = new Map();
  let debateId = '';
  const spaceId = await openSpace({
    viewer,
    clientId: input.clientId,
    work: async (turn) => {
      const [id, boardSpace] = [newId(), newId()];
      debateId = newId();
      const board = { ...turn, debateId, spaceId: boardSpace };
      await insertBoard(board, { id, origin, input, plan, personId: viewer.personId });
      if (origin !== null) theses = await copyFrame(board, origin.id);
      else await insertDraft({ ...board, personId: viewer.personId }, draftOf(input));
      return { spaceId: boardSpace, happening: { verb: 'discussion.opened' } };
    },
    furnish: async (turn, boardSpace) => {
      if (origin === null || wanted.length === 0) return null;
      await copyCards({ ...turn, debateId, spaceId: boardSpace }, { debateId: origin.id, cardIds: wanted }, theses);
      return { verb: 'discussion.furnished' };
    },
  });
  const { discussion } = await database().prisma.debate.findFirstOrThrow({
    where: { spaces: { some: { id: spaceId } } },
    select: { discussion: { select: { id: true } } },
  });
  return done({ id: discussion?.id ?? '' });
}

interface Opening {
  readonly id: string;
  readonly origin: Debate | null;
  readonly input: NewDiscussion;
  readonly plan: Plan;
  readonly personId: string | null;
}

async function insertBoard(board: Board, { id, origin, input, plan, personId }: Opening): Promise<void> {
  const { transaction, recorder, seq, debateId, spaceId } = board;
  const { question, language, about } = origin ?? { ...input, about: '' };
  const words = { slug: id, question, language, about, listed: false, authorId: personId };
  await transaction.debate.create({ data: { id: debateId, ...words } });
  const state = { ...lobby, approval: input.approval };
  await recorder.insert(
    'space',
    { id: spaceId },
    { debate_id: debateId, kind: 'discussion', ...permissionsOf(state, plan) },
  );
  await transaction.stream.create({ data: { spaceId, seq } });
  await transaction.discussion.create({
    data: {
      ...{ id, debateId, originId: origin?.id ?? null, screenId: newId(), plan, approval: input.approval },
      ...{ naming: input.naming, reports: input.reports, expiresAt: new Date(Date.now() + keptDays * 86_400_000) },
    },
  });
  if (personId !== null) await transaction.attendance.create({ data: { discussionId: id, personId, role: 'host' } });
  await giveCode(transaction, id, 1);
}

/** The cards of a debate that a starting set means, with all that they stand below; null where a number names none. */
async function startingCards({ id, spaceId }: Debate, input: NewDiscussion): Promise<string[] | null> {
  if (input.start === 'empty') return [];
  const { prisma } = database();
  const published = { spaceId, publishedSeq: { not: null }, withdrawnSeq: null, emptiedSeq: null };
  if (input.start === 'all') {
    return (await prisma.card.findMany({ where: published, select: { id: true }, take: mostCopied + 1 })).map(idOf);
  }
  const homes = await homesOf(prisma, id);
  if (input.start === 'picks') {
    const picks = await prisma.pick.findMany({ where: { debateId: id, card: published }, orderBy: { ordinal: 'asc' } });
    const perSide = new Map<string, number>();
    const first = picks.filter(({ positionId, side }) => {
      const count = (perSide.get(`${positionId} ${side}`) ?? 0) + 1;
      perSide.set(`${positionId} ${side}`, count);
      return count === 1;
    });
    return [
      ...withAncestors(
        first.map(({ cardId }) => cardId),
        homes,
      ),
    ];
  }
  const numbers = [...new Set(input.cards.match(/\d{1,7}/g) ?? [])].map(Number);
  const cards = await prisma.card.findMany({ where: { ...published, number: { in: numbers } }, select: { id: true } });
  return cards.length < numbers.length || numbers.length === 0 ? null : [...withAncestors(cards.map(idOf), homes)];
}

const idOf = ({ id }: { readonly id: string }) => id;

async function hasPosition(origin: Debate | null, input: NewDiscussion, key: string): Promise<boolean> {
  if (origin === null) return answersOf(input).some((_, at) => `position-${String(at + 1)}` === key);
  return (await database().prisma.position.count({ where: { debateId: origin.id, key } })) > 0;
}

function draftOf(input: NewDiscussion) {
  const positions = answersOf(input).map((name) => ({ name, thesis: sentenceOf(name), places: [] }));
  return { axes: [], positions };
}
