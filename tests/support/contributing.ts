import { createCard } from '../../lib/cards/commands';
import { newCard, type NewCard } from '../../lib/cards/schema';
import { database } from '../../lib/db/client';
import { findDebate, type Debate } from '../../lib/debates/queries';
import { newId } from '../../lib/id';
import type { Viewer } from '../../lib/people/viewer';
import { firstSlug } from './first-debate';

/** What somebody added: published at once, or waiting, as the debate admits it from them. */
export interface Added {
  readonly cardId: string;
  readonly linkId: string;
  /** Empty where nothing backs it yet. */
  readonly annotationId: string;
  /** Empty when it was published at once. */
  readonly proposalId: string;
  readonly number: number | null;
  readonly seq: number;
}

/** A document that is not here, with a passage of it. */
export const fromElsewhere = {
  ...{ backing: 'elsewhere', title: 'A document of their own', pasted: 'As it says there.', speaker: 'document' },
} as const satisfies Partial<NewCard>;

export async function debateOf(viewer: Viewer, slug = firstSlug): Promise<Debate> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) throw new Error(`no debate ${slug}`);
  return debate;
}

/** Answers a card as a form does. @param to its number */
export async function addCard(viewer: Viewer, to: number, change: Partial<NewCard> = {}): Promise<Added> {
  const asked = { slug: firstSlug, clientId: newId(), to, relation: 'supports', claim: 'Something that was added.' };
  const outcome = await createCard(viewer, newCard.parse({ ...asked, ...change }));
  if (!outcome.ok) throw new Error(`the card was refused: ${outcome.reason}`);
  const { seq, number, proposalId } = outcome.value;
  const card = await database().prisma.card.findFirstOrThrow({
    where: { createdSeq: seq, debate: { slug: change.slug ?? firstSlug } },
    include: { answering: true, annotations: true },
  });
  return {
    ...{ cardId: card.id, linkId: card.answering[0]?.id ?? '', annotationId: card.annotations[0]?.id ?? '' },
    ...{ proposalId: proposalId ?? '', number, seq },
  };
}
