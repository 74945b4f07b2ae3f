import { database } from '../../lib/db/client';
import type { Viewer } from '../../lib/people/viewer';
import type { Judgement } from '../../lib/ratings/vocabulary';
import { cardId } from './first-debate';

/** A rating as the schema gives it. */
export const mark = (judgement: Judgement) => ({ judgement });

/** The link by which a card of the first debate has its place. */
export async function homeLinkOf(name: string): Promise<string> {
  const { id } = await database().prisma.link.findFirstOrThrow({ where: { fromCardId: cardId(name), home: true } });
  return id;
}

/** All that somebody rated, and took back. */
export function ratingsBy({ personId }: Viewer) {
  return database().prisma.rating.findMany({ where: { authorId: personId ?? '' }, orderBy: { id: 'asc' } });
}
