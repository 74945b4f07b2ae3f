import { upsert } from '../db/bulk';
import { database } from '../db/client';
import { writeToSpaces } from '../spaces/commands';
import { carry, type Carried } from './carry';
import { awaiting, nextRenewal } from './queries';

/**
 * Looks for the passages of one document in its newest version, and keeps where they are. What was begun and not ended
 * is begun again by whoever comes next; two who do it at once find the same, and the second keeps nothing.
 *
 * Takes processor time by the number of passages, so it belongs in a thread of its own (lib/server/carrying.ts).
 *
 * @returns false when there is nothing to look for
 */
export async function carryNext(): Promise<boolean> {
  const renewal = await nextRenewal();
  if (renewal === null) return false;
  const { passages, ...rest } = await awaiting(renewal);
  const rows = carry({ ...renewal, ...rest }, passages).map((carried) => rowOf(renewal.versionId, carried));
  const { carriedAnchor } = database().prisma;
  await writeToSpaces({
    // Asked again when the rows turn out to be there: whoever was quicker has told the spaces.
    spaces: async () => {
      const there = await carriedAnchor.findMany({
        where: { sourceVersionId: renewal.versionId, annotationId: { in: passages.map(({ id }) => id) } },
        select: { annotationId: true },
      });
      const known = new Set(there.map(({ annotationId }) => annotationId));
      return [...new Set(passages.filter(({ id }) => !known.has(id)).map(({ spaceId }) => spaceId))];
    },
    work: async (transaction, turns) => {
      const kept = await upsert(transaction, 'carried_anchor', rows, ['annotation_id', 'source_version_id']);
      return kept > 0 || turns.size === 0;
    },
    happening: { verb: 'annotations.carried', counts: { passages: rows.length } },
  });
  return true;
}

function rowOf(versionId: string, carried: Carried) {
  const { annotationId, status } = carried;
  const place = carried.status === 'lost' ? { paragraph: null, start: null, end: null } : carried;
  return {
    ...{ annotation_id: annotationId, source_version_id: versionId, status },
    ...{ paragraph: place.paragraph, starts_at: place.start, ends_at: place.end },
  };
}
