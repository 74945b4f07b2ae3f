import { database } from '../../lib/db/client';
import type { Debate } from '../../lib/debates/queries';
import type { Contributions } from '../../lib/spaces/vocabulary';
import type { Viewer } from '../../lib/people/viewer';

/** Sets who may add to a debate. */
export async function setContributions({ spaceId }: Debate, contributions: Contributions): Promise<void> {
  await database().prisma.space.update({ where: { id: spaceId }, data: { contributions } });
}

/** Makes a card somebody's own, as if they had written it. */
export async function giveCard(id: string, { personId }: Viewer): Promise<void> {
  await database().prisma.card.update({ where: { id }, data: { authorId: personId } });
}

/** The link by which a card stands where it stands. */
export async function homeLinkOf(cardId: string) {
  return database().prisma.link.findFirst({ where: { fromCardId: cardId, home: true, withdrawnSeq: null } });
}
