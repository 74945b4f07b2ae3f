import { nextReadersLabel } from '../sources/commands';
import { actorNamed } from '../annotations/queries';
import { nextNumber, nextPlaceAmongAnswers } from '../cards/commands';
import { findDebate, type Debate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { proposalUnderLock, rowsWaitingWith } from '../proposals/queries';
import { writeToSpace, type Happening, type Turn } from '../spaces/commands';
import { hasLooseEnds, runsInCircle, touchedBy } from '../undo/queries';
import { mergeSteps } from './merge';
import { cardsToMerge } from './queries';
import type { Acceptance, Merging, Returning } from './schema';

export type DecisionRefusal = 'not-found' | 'not-allowed' | 'decided' | 'stale';
type AcceptRefusal = DecisionRefusal | 'target-gone' | 'outdated' | 'no-words';
type MergeRefusal = DecisionRefusal | 'target-gone' | 'no-card' | 'no-target' | 'itself' | 'cycle';

/** A decision, and the number of the card that it was about, if everybody reads that. */
export interface Decided {
  readonly seq: number;
  readonly number: number | null;
}

type Proposal = NonNullable<Awaited<ReturnType<typeof proposalUnderLock>>>;

/**
 * Publishes what was proposed: a card with the links and passages that wait with it, a wording, a link or a passage;
 * with a claim, a card or wording in the editor's words.
 */
export async function acceptProposal(viewer: Viewer, input: Acceptance): Promise<Outcome<Decided, AcceptRefusal>> {
  return decide<AcceptRefusal>(viewer, input, async (turn, proposal, debate) => {
    const { recorder } = turn;
    const seq = Number(turn.seq);
    const published = { published_seq: seq };
    const edited = await wordsOfEditor(turn, viewer, proposal, input);
    if (edited === 'no-words') return refused('no-words', 'claim');
    const { card } = proposal;
    if (proposal.kind === 'card' && card !== null) {
      // One that was sent back after everybody had read it keeps its number.
      const number = card.number ?? (await nextNumber(turn, debate));
      await recorder.update('card', { id: card.id }, { number, ...published, ...edited });
      const { links, annotations } = await rowsWaitingWith(turn.transaction, proposal);
      for (const { id } of links) await recorder.update('link', { id }, published);
      await shareSpeakers(turn, debate, annotations);
      for (const { id } of annotations) await recorder.update('annotation', { id }, published);
      await publishDocuments(turn, debate, annotations);
    } else if (proposal.kind === 'wording' && card !== null) {
      if (card.withdrawnSeq !== null || card.emptiedSeq !== null || card.publishedSeq === null) {
        return refused('target-gone');
      }
      if (card.revision !== (input.base ?? proposal.baseRevision)) return refused('outdated');
      await recorder.update('card', { id: card.id }, edited ?? { revision: proposal.revision });
    } else if (proposal.kind === 'link' && proposal.linkId !== null) {
      await recorder.update('link', { id: proposal.linkId }, published);
    } else if (proposal.annotation !== null) {
      await shareSpeakers(turn, debate, [proposal.annotation]);
      await recorder.update('annotation', { id: proposal.annotation.id }, published);
      await publishDocuments(turn, debate, [proposal.annotation]);
    }
    const touched = touchedBy(recorder.changes);
    if (await hasLooseEnds(turn.transaction, debate, touched, turn.seq)) return refused('target-gone');
    await recorder.update('proposal', { id: proposal.id }, { state: 'accepted', decided_seq: seq });
    const cardId = proposal.cardId ?? proposal.link?.fromCardId;
    const revision = edited?.revision ?? (proposal.kind === 'wording' ? proposal.revision : card?.revision);
    return done({
      verb: 'proposal.accepted',
      ...(cardId !== undefined && { cardId }),
      ...(typeof revision === 'number' && { revision }),
    });
  });
}

/** Sends a proposal back to its author with a word; they may change it and send it again. */
export async function returnProposal(viewer: Viewer, input: Returning): Promise<Outcome<Decided, DecisionRefusal>> {
  return decide<DecisionRefusal>(viewer, input, async ({ transaction, recorder, seq }, { id, cardId }) => {
    await recorder.update('proposal', { id }, { state: 'returned', decided_seq: Number(seq) });
    await transaction.proposalWord.create({
      data: { proposalId: id, seq, authorId: viewer.personId, text: input.text },
    });
    return done({ verb: 'proposal.returned', isPublic: false, ...(cardId !== null && { cardId }) });
  });
}

/**
 * Merges a proposed card into one that is there: its links and passages move along and are published, ratings too
 * (merge.ts says what stays behind), and the card is withdrawn.
 */
export async function mergeProposal(viewer: Viewer, input: Merging): Promise<Outcome<Decided, MergeRefusal>> {
  return decide<MergeRefusal>(viewer, input, async (turn, proposal, debate) => {
    const { transaction, recorder } = turn;
    const seq = Number(turn.seq);
    if (proposal.kind !== 'card' || proposal.cardId === null) return refused('no-card');
    const into = await transaction.card.findUnique({
      where: {
        ...{ spaceId_number: { spaceId: debate.spaceId, number: input.into }, withdrawnSeq: null },
        ...{ emptiedSeq: null, publishedSeq: { not: null } },
      },
    });
    if (into === null) return refused('no-target', 'into');
    if (into.id === proposal.cardId) return refused('itself', 'into');
    const { cardId } = proposal;
    const waiting = await rowsWaitingWith(transaction, proposal);
    await shareSpeakers(turn, debate, waiting.annotations);
    const ends = { to_card_id: into.id, to_link_id: null };
    const steps = mergeSteps({
      ...(await cardsToMerge(transaction, { debateId: debate.id, cardId, intoId: into.id, waiting })),
      ...{ cardId, intoId: into.id, seq, nextAnswer: await nextPlaceAmongAnswers(turn, debate, ends) },
    });
    for (const { table, id, row } of steps) await recorder.update(table, { id }, row);
    const movedIds = new Set(steps.filter(({ row }) => 'card_id' in row).map(({ id }) => id));
    await publishDocuments(
      turn,
      debate,
      waiting.annotations.filter(({ id }) => movedIds.has(id)),
    );
    await recorder.update('card', { id: cardId }, { withdrawn_seq: seq });
    const touched = touchedBy(recorder.changes);
    if (await runsInCircle(transaction, debate.id, touched.links)) return refused('cycle', 'into');
    if (await hasLooseEnds(transaction, debate, touched, turn.seq)) return refused('target-gone');
    const merged = { state: 'merged', into_card_id: into.id, decided_seq: seq };
    await recorder.update('proposal', { id: proposal.id }, merged);
    return done({ verb: 'proposal.merged', cardId: into.id, revision: into.revision });
  });
}

/** The words in which an editor accepts, as the card's next revision; undefined where they leave them as they are. */
async function wordsOfEditor(
  { transaction, seq }: Turn,
  viewer: Viewer,
  { kind, card, wordsRevision }: Proposal,
  input: Acceptance,
): Promise<{ revision: number } | undefined | 'no-words'> {
  if (input.claim === undefined) return undefined;
  if (card === null || (kind !== 'card' && kind !== 'wording')) return 'no-words';
  const revisions = await transaction.cardRevision.findMany({
    where: { cardId: card.id },
    orderBy: { revision: 'desc' },
  });
  const proposed = revisions.find(({ revision }) => revision === wordsRevision);
  const words = {
    ...{ kind: input.kind ?? proposed?.kind ?? 'fact', claim: input.claim, elaboration: input.elaboration || null },
  };
  if (proposed?.claim === words.claim && proposed.elaboration === words.elaboration && proposed.kind === words.kind) {
    return undefined;
  }
  const revision = (revisions[0]?.revision ?? 0) + 1;
  await transaction.cardRevision.create({
    data: { ...words, cardId: card.id, revision, seq, authorId: viewer.personId },
  });
  return { revision };
}

/** Passages that are about to be published name whom others have named meanwhile as the same. */
async function shareSpeakers(
  turn: Turn,
  debate: Debate,
  annotations: readonly { readonly id: string; readonly actorId: string | null }[],
): Promise<void> {
  for (const { id, actorId } of annotations) {
    if (actorId === null) continue;
    const { name } = await turn.transaction.actor.findUniqueOrThrow({ where: { id: actorId } });
    const shared = await actorNamed(turn, { ...debate, viewerId: null }, name);
    if (shared !== null) await turn.recorder.update('annotation', { id }, { actor_id: shared });
  }
}

/** Publishes the documents that came with passages, each under the next free letter. */
async function publishDocuments(
  turn: Turn,
  debate: Debate,
  annotations: readonly { readonly sourceId: string }[],
): Promise<void> {
  const uses = await turn.transaction.debateSource.findMany({
    where: { debateId: debate.id, publishedSeq: null, sourceId: { in: annotations.map(({ sourceId }) => sourceId) } },
    orderBy: { ordinal: 'asc' },
  });
  for (const { sourceId } of uses) {
    const row = { label: await nextReadersLabel(turn, debate), published_seq: Number(turn.seq) };
    await turn.recorder.update('debate_source', { debate_id: debate.id, source_id: sourceId }, row);
  }
}

/** A decision on what waits, by an editor who saw it as it is now. */
async function decide<Reason extends string>(
  viewer: Viewer,
  { slug, id, clientId, revision }: Pick<Returning, 'slug' | 'id' | 'clientId' | 'revision'>,
  work: (turn: Turn, proposal: Proposal, debate: Debate) => Promise<Outcome<Happening, Reason>>,
): Promise<Outcome<Decided, Reason | DecisionRefusal>> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) return refused('not-found');
  return writeToSpace<Decided, Reason | DecisionRefusal>({
    viewer,
    space: debate,
    clientId,
    answer: ({ seq, number }) => ({ seq, number }),
    work: async (turn) => {
      const proposal = await proposalUnderLock(turn.transaction, debate, id);
      if (proposal === null) return refused('not-found');
      if (!debate.mayEdit) return refused('not-allowed');
      if (proposal.state !== 'waiting') return refused('decided');
      if (proposal.seen !== revision) return refused('stale');
      const outcome = await work(turn, proposal, debate);
      return outcome.ok ? done({ ...outcome.value, proposalId: id }) : outcome;
    },
  });
}
