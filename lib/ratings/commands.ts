import type { Transaction } from '../db/client';
import { findDebate, type Debate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Happening, type Turn } from '../spaces/commands';
import { published } from '../spaces/visible';
import { mayRate } from './policy';
import type { CardRating, LinkRating } from './schema';

export type RateRefusal = 'not-found' | 'closed' | 'own' | 'not-rated';

/** The card that was rated, or whose link was, by its number. */
export interface RatingKept {
  readonly number: number | null;
}

/**
 * Keeps how far somebody accepts a card, changes it, or takes it back. One rating for each person and card; the same
 * once more changes nothing and is no event. What was rated is the wording that they saw, even if another stands by now.
 */
export async function rateCard(viewer: Viewer, input: CardRating): Promise<Outcome<RatingKept, RateRefusal>> {
  return rate(viewer, input, async (transaction, debate) => {
    const card = await transaction.card.findUnique({
      where: {
        ...{ spaceId_number: { spaceId: debate.spaceId, number: input.number }, emptiedSeq: null },
        ...published(debate),
      },
    });
    if (card === null) return null;
    const { id, number, revision } = card;
    return {
      ...{ on: { card_id: id }, saw: { revision: Math.min(input.revision, revision) } },
      ...{ verb: 'card.rated', cardId: id, number, isOwn: isAuthor(viewer, card) },
    };
  });
}

/**
 * Keeps how much a card matters, if it is true, for what its link leads to: as `rateCard`, and for the place of the link
 * that they saw.
 */
export async function rateLink(viewer: Viewer, input: LinkRating): Promise<Outcome<RatingKept, RateRefusal>> {
  if (!isId.test(input.id)) return refused('not-found');
  return rate(viewer, input, async (transaction, debate) => {
    const { id: debateId, spaceId } = debate;
    const readable = published(debate);
    const link = await transaction.link.findUnique({
      where: {
        ...{ id: input.id, debateId, spaceId, from: { ...readable, emptiedSeq: null }, ...readable },
        OR: [{ toCard: readable }, { toLink: { ...readable, from: readable } }],
      },
      include: { from: true },
    });
    if (link === null) return null;
    const { id, place, from } = link;
    return {
      ...{ on: { link_id: id }, saw: { place: Math.min(input.place, place) } },
      ...{ verb: 'link.rated', cardId: from.id, number: from.number },
      isOwn: isAuthor(viewer, link) || isAuthor(viewer, from),
    };
  });
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isAuthor({ personId }: Viewer, { authorId }: { readonly authorId: string | null }): boolean {
  return personId !== null && authorId === personId;
}

type Rating = Pick<CardRating, 'slug' | 'clientId' | 'rating'>;

/** What is rated, and as what the person saw it. */
interface Subject {
  readonly on: { readonly card_id: string } | { readonly link_id: string };
  readonly saw: { readonly revision: number } | { readonly place: number };
  readonly verb: Happening['verb'];
  readonly cardId: string;
  readonly number: number | null;
  readonly isOwn: boolean;
}

async function rate(
  viewer: Viewer,
  { slug, clientId, rating }: Rating,
  find: (transaction: Transaction, debate: Debate) => Promise<Subject | null>,
): Promise<Outcome<RatingKept, RateRefusal>> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) return refused('not-found');
  let number: number | null = null;
  const outcome = await writeToSpace<RatingKept, RateRefusal | 'unchanged'>({
    viewer,
    space: debate,
    clientId: clientId ?? newId(),
    answer: (happened) => ({ number: happened.number }),
    work: async (turn) => {
      const subject = await find(turn.transaction, debate);
      if (subject === null) return refused('not-found');
      if (!debate.rates) return refused('closed');
      if (!mayRate(subject)) return refused('own');
      number = subject.number;
      const fault = await keep(turn, { debate, viewer, subject, rating });
      if (fault !== null) return refused(fault);
      return done({ verb: subject.verb, cardId: subject.cardId, isPublic: false });
    },
  });
  if (outcome.ok) return outcome;
  return outcome.reason === 'unchanged' ? done({ number }) : refused(outcome.reason);
}

interface Keeping {
  readonly debate: Debate;
  readonly viewer: Viewer;
  readonly subject: Subject;
  readonly rating: Rating['rating'];
}

/** Makes or changes the person's one row for a subject, under the stream's lock. */
async function keep(
  { transaction, recorder, seq }: Turn,
  { debate, viewer: { personId, arrivesWith }, subject: { on, saw }, rating }: Keeping,
): Promise<'unchanged' | 'not-rated' | null> {
  if (personId === null) throw new Error('whoever rates is a person: the endpoint makes one of a visitor');
  const earlier = await transaction.rating.findFirst({
    where: { authorId: personId, ...('card_id' in on ? { cardId: on.card_id } : { linkId: on.link_id }) },
  });
  const standing = earlier?.withdrawnSeq === null ? earlier : null;
  // Whoever takes back twice has it taken back; a visitor does not become a person for nothing.
  if (rating === null && standing === null) return arrivesWith === null ? 'unchanged' : 'not-rated';
  const isNewer = 'revision' in saw ? saw.revision > (standing?.revision ?? 0) : saw.place > (standing?.place ?? 0);
  if (rating !== null && standing?.value === rating.judgement && !isNewer) return 'unchanged';
  const row =
    rating === null
      ? { value: null, seq: Number(seq), withdrawn_seq: Number(seq) }
      : { value: rating.judgement, ...saw, seq: Number(seq), withdrawn_seq: null };
  if (earlier !== null) await recorder.update('rating', { id: earlier.id }, row);
  else {
    const whole = { debate_id: debate.id, space_id: debate.spaceId, ...on, ...row };
    await recorder.insert('rating', { id: newId() }, whole, { author_id: personId });
  }
  return null;
}
