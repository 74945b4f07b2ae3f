import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { tallyOf, type Share } from './tally';
import type { Rated } from './view';

/** The viewer's rating of a card with everybody's, or null for who has not rated it: they are to think first. */
export async function findCardRating(debate: Debate, cardId: string): Promise<Rated | null> {
  if (debate.viewerId === null) return null;
  return ratedOf(
    await read<FoundShare>(
      `SELECT ${shareColumns}, r.revision < c.revision AS "isStale"
       FROM rating r JOIN card c ON c.id = r.card_id
       WHERE r.card_id = $1 AND r.debate_id = $2 AND ${shown('card_id')}
       GROUP BY r.value, "isStale", "isOwn"`,
      [cardId, debate.id, debate.viewerId],
    ),
  );
}

/** The viewer's rating of a link with everybody's, or null for who has not rated it. */
export async function findLinkRating(debate: Debate, linkId: string): Promise<Rated | null> {
  if (debate.viewerId === null) return null;
  return ratedOf(
    await read<FoundShare>(
      `SELECT ${shareColumns}, r.place < l.place AS "isStale"
       FROM rating r JOIN link l ON l.id = r.link_id
       WHERE r.link_id = $1 AND r.debate_id = $2 AND ${shown('link_id')}
       GROUP BY r.value, "isStale", "isOwn"`,
      [linkId, debate.id, debate.viewerId],
    ),
  );
}

/** At which place a link stands, counted up each time its card moves. */
export async function placeOf(debate: Debate, linkId: string): Promise<number | null> {
  const found = await read<{ place: number }>('SELECT place FROM link WHERE debate_id = $1 AND id = $2', [
    debate.id,
    linkId,
  ]);
  return found[0]?.place ?? null;
}

interface FoundShare extends Share {
  readonly isOwn: boolean;
}

/** Numbers of people, never who: only whether it is the viewer, `$3`. */
const shareColumns = `r.value AS judgement, count(*) AS people, r.author_id = $3::uuid IS TRUE AS "isOwn"`;

/** The condition under which a rating is shown: it was not taken back, and the viewer has rated the same, `$1`. */
function shown(subject: 'card_id' | 'link_id'): string {
  return `r.withdrawn_seq IS NULL AND EXISTS (
    SELECT FROM rating own WHERE own.${subject} = $1 AND own.author_id = $3::uuid AND own.withdrawn_seq IS NULL)`;
}

function ratedOf(shares: readonly FoundShare[]): Rated | null {
  const own = shares.find(({ isOwn }) => isOwn);
  if (own === undefined) return null;
  return { judgement: own.judgement, isStale: own.isStale, tally: tallyOf(shares) };
}
