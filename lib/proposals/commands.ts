import { findDebate, type Debate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Happening, type Turn } from '../spaces/commands';
import { isOpen } from './policy';
import { proposalUnderLock, rowsWaitingWith } from './queries';
import type { ProposalRevision, ProposalStep } from './schema';

export type StepRefusal = 'not-found' | 'not-allowed' | 'decided';

/** What an author did to a proposal of theirs. */
export interface Stepped {
  readonly seq: number;
}

type Proposal = NonNullable<Awaited<ReturnType<typeof proposalUnderLock>>>;

/**
 * Gives what waits other words, as one more revision; the earlier ones stay. What was sent back goes to the editors
 * again by it.
 */
export async function reviseProposal(
  viewer: Viewer,
  input: ProposalRevision,
): Promise<Outcome<Stepped, StepRefusal | 'stale' | 'unchanged' | 'no-words'>> {
  return byAuthor<'stale' | 'unchanged' | 'no-words'>(viewer, input, async (turn, proposal) => {
    const { transaction, recorder, seq } = turn;
    const { card } = proposal;
    if (card === null || proposal.kind === 'link' || proposal.kind === 'annotation') return refused('no-words');
    if (proposal.seen !== input.revision) return refused('stale', 'claim');
    const words = { kind: input.kind, claim: input.claim, elaboration: input.elaboration || null };
    const revisions = await transaction.cardRevision.findMany({
      where: { cardId: card.id },
      orderBy: { revision: 'desc' },
    });
    const now = revisions.find(({ revision }) => revision === proposal.wordsRevision);
    if (now?.claim === words.claim && now.elaboration === words.elaboration && now.kind === words.kind) {
      return refused('unchanged', 'claim');
    }
    const revision = (revisions[0]?.revision ?? 0) + 1;
    await transaction.cardRevision.create({
      data: { ...words, cardId: card.id, revision, seq, authorId: viewer.personId },
    });
    if (proposal.kind === 'card') await recorder.update('card', { id: card.id }, { revision });
    else await recorder.update('proposal', { id: proposal.id }, { revision });
    const isSentBack = proposal.state === 'returned';
    if (isSentBack) await waitAgain(turn, proposal);
    return done({ verb: isSentBack ? 'proposal.resubmitted' : 'card.revised', revision });
  });
}

/** Sends what was sent back to the editors once more, as it is. */
export async function resubmitProposal(
  viewer: Viewer,
  input: ProposalStep,
): Promise<Outcome<Stepped, StepRefusal | 'waits'>> {
  return byAuthor<'waits'>(viewer, input, async (turn, proposal) => {
    if (proposal.state !== 'returned') return refused('waits');
    await waitAgain(turn, proposal);
    return done({ verb: 'proposal.resubmitted' });
  });
}

/** Takes a proposal back with all that waits with it. */
export async function withdrawProposal(viewer: Viewer, input: ProposalStep): Promise<Outcome<Stepped, StepRefusal>> {
  return byAuthor<never>(viewer, input, async (turn, proposal) => {
    const { recorder, transaction } = turn;
    const seq = Number(turn.seq);
    const gone = { withdrawn_seq: seq };
    await recorder.update('proposal', { id: proposal.id }, { state: 'withdrawn', decided_seq: seq });
    if (proposal.linkId !== null) await recorder.update('link', { id: proposal.linkId }, gone);
    if (proposal.annotationId !== null) await recorder.update('annotation', { id: proposal.annotationId }, gone);
    if (proposal.kind === 'card' && proposal.cardId !== null) {
      const { links, annotations } = await rowsWaitingWith(transaction, proposal);
      for (const { id } of links) await recorder.update('link', { id }, gone);
      for (const { id } of annotations) await recorder.update('annotation', { id }, gone);
      await recorder.update('card', { id: proposal.cardId }, gone);
    }
    return done({ verb: 'proposal.withdrawn' });
  });
}

async function waitAgain({ recorder }: Turn, { id }: Proposal): Promise<void> {
  await recorder.update('proposal', { id }, { state: 'waiting', decided_seq: null });
}

/** A write by a proposal's author, who alone sees it besides the editors: nobody is told. */
async function byAuthor<Reason extends string>(
  viewer: Viewer,
  { slug, id, clientId }: ProposalStep,
  work: (turn: Turn, proposal: Proposal, debate: Debate) => Promise<Outcome<Happening, Reason>>,
): Promise<Outcome<Stepped, Reason | StepRefusal>> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) return refused('not-found');
  return writeToSpace<Stepped, Reason | StepRefusal>({
    viewer,
    space: debate,
    clientId,
    answer: ({ seq }) => ({ seq }),
    work: async (turn) => {
      const proposal = await proposalUnderLock(turn.transaction, debate, id);
      if (proposal === null) return refused('not-found');
      if (!proposal.isOwn) return refused('not-allowed');
      if (!isOpen(proposal)) return refused('decided');
      const outcome = await work(turn, proposal, debate);
      if (!outcome.ok) return outcome;
      const { cardId } = proposal;
      return done({ ...outcome.value, proposalId: id, isPublic: false, ...(cardId !== null && { cardId }) });
    },
  });
}
