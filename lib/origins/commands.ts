import { isDiscussion } from '../debates/address';
import { findDebate, type Debate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { sourcesOf } from '../sources/queries';
import { writeToSpace, type Turn } from '../spaces/commands';
import { groupsOf, type Verdict } from './grouping';
import { mayDecideOrigins } from './policy';
import type { OriginDecision } from './schema';

export type OriginRefusal = 'not-found' | 'not-allowed' | 'unchanged';

interface Decided {
  readonly seq: number;
}

/**
 * Says of two documents of a debate whether they go back to one original. It holds for this debate alone, and all its
 * tallies count by it: which documents are one is written beside each of them (`debate_source.origin_id`).
 */
export async function decideOrigin(viewer: Viewer, input: OriginDecision): Promise<Outcome<Decided, OriginRefusal>> {
  const debate = isDiscussion(input.slug) ? null : await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  if (!mayDecideOrigins(debate)) return refused('not-allowed');
  const sources = (await sourcesOf(debate)).filter(({ label }) => label !== null);
  const ids = [input.one, input.other].flatMap((name) => sources.find(({ slug }) => slug === name)?.id ?? []).sort();
  const [one, other] = ids;
  if (one === undefined || other === undefined || one === other) return refused('not-found');
  return writeToSpace<Decided, OriginRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq }),
    work: async (turn) => {
      const verdicts = await verdictsOf(turn, debate);
      const { decision } = input;
      const earlier = verdicts.find((verdict) => verdict.one === one && verdict.other === other);
      if (earlier?.decision === decision) return refused('unchanged');
      await turn.recorder.insert(
        'origin_decision',
        { id: newId() },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, source_a_id: one, source_b_id: other, decision },
          ...{ published_seq: Number(turn.seq), withdrawn_seq: null },
        },
        { author_id: viewer.personId },
      );
      const documents = sources.map(({ id, origin }) => ({ id, shipped: origin?.id ?? null }));
      const left = verdicts.filter((verdict) => verdict !== earlier);
      for (const [sourceId, group] of groupsOf(documents, [...left, { one, other, decision }])) {
        const key = { debate_id: debate.id, source_id: sourceId };
        await turn.recorder.update('debate_source', key, { origin_id: group });
      }
      return done({ verb: `origin.${decision}` });
    },
  });
}

/** The last word on each pair, under the lock. */
async function verdictsOf({ transaction }: Turn, { spaceId }: Pick<Debate, 'spaceId'>): Promise<Verdict[]> {
  const said = await transaction.originDecision.findMany({
    where: { spaceId, withdrawnSeq: null },
    orderBy: { publishedSeq: 'desc' },
    select: { sourceAId: true, sourceBId: true, decision: true },
  });
  const last = new Map<string, Verdict>();
  for (const { sourceAId: one, sourceBId: other, decision } of said) {
    const pair = `${one} ${other}`;
    if (!last.has(pair)) last.set(pair, { one, other, decision });
  }
  return [...last.values()];
}
