import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { visible } from '../spaces/visible';
import { tallyOf, type Share } from './tally';
import type { CardRatings, Rated } from './view';

/** What a card's page shows of ratings: the card's, and for who has rated it the one of the link by which it stands. */
export async function ratingsOf(debate: Debate, cardId: string): Promise<CardRatings> {
  const ofCard = await findCardRating(debate, cardId);
  if (ofCard === null) return { ofCard, link: null };
  const found = await read<{ id: string; place: number }>(
    `SELECT l.id, l.place FROM link l
     WHERE l.debate_id = $1 AND l.from_card_id = $2 AND l.home AND l.published_seq IS NOT NULL AND ${visible('l', '$3')}`,
    [debate.id, cardId, debate.sight],
  );
  const link = found[0];
  if (link === undefined) return { ofCard, link: null };
  return { ofCard, link: { ...link, rated: await findLinkRating(debate, link.id) } };
}

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
