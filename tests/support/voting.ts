import { database } from '../../lib/db/client';
import { newId } from '../../lib/id';
import type { Viewer } from '../../lib/people/viewer';

interface Vote {
  readonly phase: number;
  readonly choice: string;
  readonly because?: string;
  /** The id of the card that moved them. */
  readonly decisive?: string | null;
}

/** Puts a vote into a discussion's box without the door. */
export async function vote(
  { personId: authorId }: Viewer,
  discussionId: string,
  { phase, choice, because, decisive }: Vote,
): Promise<void> {
  const { id: spaceId, debateId } = await database().prisma.space.findFirstOrThrow({
    where: { debate: { slug: discussionId } },
  });
  const words = { because: because ?? null, decisiveId: decisive ?? null };
  await database().prisma.ballot.create({
    data: { id: newId(), debateId, spaceId, phase, authorId, choice, ...words, seq: 1 },
  });
}
