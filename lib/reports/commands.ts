import { database } from '../db/client';
import { positionsOf } from '../debates/queries';
import type { HostRefusal } from '../discussions/commands';
import { mayHost } from '../discussions/policy';
import { findDiscussion, type Discussion } from '../discussions/queries';
import { openDiscussion, type OpenRefusal } from '../openings/commands';
import { newDiscussion } from '../openings/schema';
import { refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import type { DiscussionCopy } from './schema';

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
