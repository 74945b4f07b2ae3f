import { findCard } from '../cards/queries';
import type { Transaction } from '../db/client';
import { isBrokenConstraint } from '../db/constraints';
import type { Change, Recorder } from '../db/recorder';
import { findDebate, type Debate } from '../debates/queries';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { takeVersionBack, tellQuoting } from '../sources/commands';
import { writeToSpace, type Turn } from '../spaces/commands';
import { isUndoable, mayUndo } from './policy';
import { findEvent, hasLooseEnds, runsInCircle, touchedBy } from './queries';
import type { Undoing } from './schema';

export type UndoRefusal = 'not-found' | 'not-allowed' | 'not-undoable' | 'already-undone' | 'changed-since' | 'cycle';

/** Where what was undone can be looked at. */
export interface Undone {
  readonly seq: number;
  readonly proposalId: string | null;
  /** Of the card, while the viewer can see it. */
  readonly number: number | null;
  /** The document whose text was taken back, by its slug. */
  readonly source: string | null;
}

/**
 * Takes back all that one event changed, as an event of its own. Refused when something has changed since that it would
 * take along, or that it would leave hanging in the air.
 */
export async function undoEvent(viewer: Viewer, input: Omit<Undoing, 'then'>): Promise<Outcome<Undone, UndoRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  const renewed: { readonly id: string; readonly slug: string }[] = [];
  try {
    const outcome = await writeToSpace<Undone, UndoRefusal>({
      viewer,
      space: debate,
      clientId: input.clientId,
      answer: ({ seq, proposalId, number }) => ({ seq, proposalId, number, source: renewed[0]?.slug ?? null }),
      work: async (turn) => {
        const taken = await takeBack(debate, BigInt(input.seq), turn);
        if (!taken.ok) return taken;
        if (taken.value.source !== null) renewed.push(taken.value.source);
        return done(taken.value.happening);
      },
    });
    for (const source of renewed) await tellQuoting(source, debate);
    if (!outcome.ok || outcome.value.number === null) return outcome;
    const isThere = (await findCard(debate, outcome.value.number)) !== null;
    return isThere ? outcome : done({ ...outcome.value, number: null });
  } catch (thrown) {
    // What stands now leaves no room for what stood then: the card has another home, the same link was made anew.
    if (isBrokenConstraint(thrown)) return refused('changed-since');
    throw thrown;
  }
}

async function takeBack(debate: Debate, undoes: bigint, { transaction, seq, recorder }: Turn) {
  const event = await findEvent(transaction, debate, undoes);
  if (event === null) return refused('not-found');
  if (!isUndoable(event.verb)) return refused('not-undoable');
  if (!mayUndo(event, debate)) return refused('not-allowed');
  if (event.isUndone) return refused('already-undone');
  const isOfDocument = ({ table, before, after }: Change) =>
    table === 'debate_source' && after !== null && 'published_seq' in after && !isShown(before);
  const others = event.changes.filter((change) => !isOfDocument(change));
  if (!(await recorder.takeBack(others, seq))) return refused('changed-since');
  const isOfText = event.verb === 'source.renewed';
  const source = isOfText ? await takeVersionBack({ transaction }, { spaceId: debate.spaceId, seq: undoes }) : null;
  if (isOfText && source === null) return refused('changed-since');
  for (const change of event.changes.filter(isOfDocument)) await hideUnused(debate, change, { transaction, recorder });
  const touched = touchedBy(event.changes);
  if (await runsInCircle(transaction, debate.id, touched.links)) return refused('cycle');
  if (await hasLooseEnds(transaction, debate, touched, undoes)) return refused('changed-since');
  const { cardId, proposalId, isPublic } = event;
  const happening = {
    ...{ verb: 'event.undone' as const, undoes, isPublic },
    ...(cardId !== null && { cardId }),
    ...(proposalId !== null && { proposalId }),
  };
  return done({ happening, source });
}

/** Whether a document was everybody's: one that was hidden with a card comes back with it in any case. */
const isShown = (before: Change['before']) => (before?.['published_seq'] ?? null) !== null;

/** A document that came with a card is hidden again with it, unless a passage that everybody sees uses it by now. */
async function hideUnused(
  debate: Debate,
  { key, before }: Change,
  { transaction, recorder }: { transaction: Transaction; recorder: Recorder },
): Promise<void> {
  const uses = await transaction.annotation.count({
    where: {
      debateId: debate.id,
      sourceId: String(key['source_id']),
      publishedSeq: { not: null },
      withdrawnSeq: null,
    },
  });
  if (uses === 0) await recorder.update('debate_source', key, before ?? { label: null, published_seq: null });
}
