import type { Relation } from '../../lib/cards/vocabulary';
import { database } from '../../lib/db/client';
import { findDebate, type Debate } from '../../lib/debates/queries';
import { newId } from '../../lib/id';
import { done } from '../../lib/outcome';
import type { Viewer } from '../../lib/people/viewer';
import { writeToSpace, type Turn } from '../../lib/spaces/commands';
import { firstSlug } from './first-debate';

/** What somebody added: published at once, or waiting, as the debate admits it from them. */
export interface Added {
  readonly cardId: string;
  readonly linkId: string;
  readonly annotationId: string;
  /** Empty when it was published at once. */
  readonly proposalId: string;
  readonly seq: number;
}

interface Adding {
  /** The id of the card that it answers. */
  readonly to: string;
  readonly relation?: Relation;
  readonly claim?: string;
  /** Brings a document of its own with it, beside the passage. */
  readonly withDocument?: boolean;
}

export async function debateOf(viewer: Viewer, slug = firstSlug): Promise<Debate> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) throw new Error(`no debate ${slug}`);
  return debate;
}

/** Adds a card with its home link and a passage from a document of the debate, or of its own. */
export async function addCard(viewer: Viewer, adding: Adding): Promise<Added> {
  const debate = await debateOf(viewer);
  const [cardId, linkId, annotationId, proposalId] = [newId(), newId(), newId(), newId()];
  const outcome = await writeToSpace({
    viewer,
    space: debate,
    clientId: newId(),
    answer: ({ seq }) => seq,
    work: async (turn) => {
      const isPublic = turn.admission === 'publish';
      await insertCard(turn, debate, { cardId, linkId, annotationId, proposalId, viewer, adding });
      return done({ verb: 'card.added' as const, cardId, revision: 1, isPublic, ...(!isPublic && { proposalId }) });
    },
  });
  if (!outcome.ok) throw new Error('the card was refused');
  const waits = (await database().prisma.proposal.count({ where: { id: proposalId } })) > 0;
  return { cardId, linkId, annotationId, proposalId: waits ? proposalId : '', seq: outcome.value };
}

interface Inserting {
  readonly cardId: string;
  readonly linkId: string;
  readonly annotationId: string;
  readonly proposalId: string;
  readonly viewer: Viewer;
  readonly adding: Adding;
}

async function insertCard({ transaction, seq, recorder, admission }: Turn, debate: Debate, made: Inserting) {
  const { cardId, linkId, annotationId, proposalId, viewer, adding } = made;
  const isPublic = admission === 'publish';
  const place = { debate_id: debate.id, space_id: debate.spaceId };
  const times = { created_seq: Number(seq), published_seq: isPublic ? Number(seq) : null };
  const author = { author_id: viewer.personId };
  const { _max: last } = await transaction.card.aggregate({
    where: { spaceId: debate.spaceId },
    _max: { number: true },
  });
  const number = isPublic ? (last.number ?? 0) + 1 : null;
  await recorder.insert('card', { id: cardId }, { ...place, ...times, number, revision: 1 }, author);
  const claim = adding.claim ?? 'Something that somebody added.';
  const words = { kind: 'fact', claim, seq, authorId: viewer.personId } as const;
  await transaction.cardRevision.create({ data: { ...words, cardId, revision: 1 } });
  const relation = adding.relation ?? 'supports';
  const link = { relation, from_card_id: cardId, to_card_id: adding.to, home: true, place: 1, ordinal: 1000 };
  await recorder.insert('link', { id: linkId }, { ...place, ...times, ...link }, author);
  const sourceId = adding.withDocument === true ? newId() : await someSource(debate.id);
  if (adding.withDocument === true) {
    const document = { id: sourceId, slug: `d-${sourceId}`, title: 'A document of their own', kind: 'page' };
    const facts = { authors: [], licence: null, provenance: 'Pasted.', writtenByEditors: false, language: 'en' };
    await transaction.source.create({
      data: { ...document, ...facts, madeByAi: 'unknown', authorId: viewer.personId },
    });
    const use = { ordinal: 1000, published_seq: times.published_seq, label: isPublic ? `R${String(seq)}` : null };
    await recorder.insert('debate_source', { debate_id: debate.id, source_id: sourceId }, use, author);
  }
  const passage = {
    stance: 'backs',
    attribution: 'document',
    anchor: 'unchecked',
    paragraph: 1,
    ordinal: 1,
    revision: 1,
  };
  const tied = { card_id: cardId, source_id: sourceId };
  await recorder.insert('annotation', { id: annotationId }, { ...place, ...times, ...tied, ...passage }, author);
  const quote = { annotationId, revision: 1, seq, authorId: viewer.personId, exact: 'As it says there.' };
  await transaction.annotationRevision.create({ data: quote });
  if (isPublic) return;
  const waiting = { kind: 'card', state: 'waiting', card_id: cardId, created_seq: Number(seq) };
  await recorder.insert('proposal', { id: proposalId }, { ...place, ...waiting }, author);
}

async function someSource(debateId: string): Promise<string> {
  const use = await database().prisma.debateSource.findFirstOrThrow({
    where: { debateId },
    orderBy: { ordinal: 'asc' },
  });
  return use.sourceId;
}
