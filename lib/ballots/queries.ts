import { read } from '../db/client';
import { areResultsOpen } from '../discussions/permissions';
import type { Discussion } from '../discussions/queries';

/** A vote as its author sees it. */
export interface OwnBallot {
  readonly phase: number;
  readonly choice: string;
  readonly because: string | null;
  /** The number of the card that moved them. */
  readonly decisive: number | null;
}

/** The viewer's votes, in the order of the phases. */
export async function ownBallots({ board }: Pick<Discussion, 'board'>): Promise<OwnBallot[]> {
  if (board.viewerId === null) return [];
  return read<OwnBallot>(
    `SELECT b.phase, b.choice, b.because, c.number AS decisive FROM ballot b LEFT JOIN card c ON c.id = b.decisive_id
     WHERE b.space_id = $1 AND b.author_id = $2::uuid ORDER BY b.phase`,
    [board.spaceId, board.viewerId],
  );
}

/**
 * How many chose what in a phase, by choice, without those who were removed; null for everybody, hosts included, while
 * the vote can still be swayed by it.
 */
export async function ballotCounts(
  { id, board, state }: Pick<Discussion, 'id' | 'board' | 'state'>,
  phase: number,
): Promise<ReadonlyMap<string, number> | null> {
  if (!areResultsOpen(state, phase)) return null;
  const found = await read<{ choice: string; count: number }>(
    `SELECT b.choice, count(*) FROM ballot b
     JOIN participant p ON p.discussion_id = $3 AND p.person_id = b.author_id AND p.removed_at IS NULL
     WHERE b.space_id = $1 AND b.phase = $2 GROUP BY b.choice`,
    [board.spaceId, phase, id],
  );
  return new Map(found.map(({ choice, count }) => [choice, count]));
}
