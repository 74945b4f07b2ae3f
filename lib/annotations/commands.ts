import { findDebate, type Debate } from '../debates/queries';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { findQuote } from '../sources/anchor';
import { nextReadersLabel } from '../sources/commands';
import { bodyOf, sourcesOf } from '../sources/queries';
import { paragraphsOf } from '../sources/text';
import { writeToSpace, type Turn } from '../spaces/commands';
import { published } from '../spaces/visible';
import { actorNamed } from './queries';
import type { Backing, NewAnnotation } from './schema';
import type { AnchorStatus, Attribution } from './vocabulary';

/** Why a passage is refused; the field of the refusal is the input to look at. */
export type PassageRefusal =
  'no-source' | 'no-paragraph' | 'no-quote' | 'quote-not-there' | 'quote-several' | 'no-title' | 'no-speaker';

interface Writer {
  readonly debate: Debate;
  readonly viewer: Viewer;
}

/** What a form gave, found in its document; null where nothing backs the card yet. */
export type Prepared = (Backing & { readonly speaker: Attribution; readonly place: Place | null }) | null;

/**
 * Finds the passage that a form gave, before the write: a document's text never changes, and inside a write no second
 * connection may be asked for.
 */
export async function preparePassage(debate: Debate, given: Backing): Promise<Outcome<Prepared, PassageRefusal>> {
  if (given.backing === 'none') return done(null);
  const { speaker } = given;
  if (given.backing === 'elsewhere') {
    if (given.title === '') return refused('no-title', 'title');
    return speaker === undefined ? refused('no-speaker', 'speaker') : done({ ...given, speaker, place: null });
  }
  const place = await placeHere(debate, given);
  if (!place.ok) return place;
  return speaker === undefined ? refused('no-speaker', 'speaker') : done({ ...given, speaker, place: place.value });
}

/**
 * Ties a card to a prepared passage, inside a write. A document from elsewhere comes with its passage, and is published
 * when that is; so is a name that the debate does not know.
 *
 * @returns the annotation's id
 */
export async function annotate(
  turn: Turn,
  writer: Writer,
  cardId: string,
  passage: NonNullable<Prepared>,
): Promise<string> {
  const [id] = await annotateAll(turn, writer, [{ cardId, passage }]);
  if (id === undefined) throw new Error('no passage was put');
  return id;
}

interface Tie {
  readonly cardId: string;
  readonly passage: NonNullable<Prepared>;
}

/** Ties cards to passages, as `annotate` does. Takes few statements, however many. @returns the annotations' ids */
export async function annotateAll(turn: Turn, writer: Writer, ties: readonly Tie[]): Promise<readonly string[]> {
  const { debate, viewer } = writer;
  const ordinals = await lastOrdinals(turn, ties);
  const actors = new Map<string, string | null>([['', null]]);
  const put: (Tie & { readonly id: string; readonly place: Place; readonly actorId: string | null })[] = [];
  for (const { cardId, passage } of ties) {
    const known = actors.get(passage.actor);
    const actorId = known === undefined ? await putActor(turn, writer, passage.actor) : known;
    actors.set(passage.actor, actorId);
    const place = passage.place ?? (await placeElsewhere(turn, debate, viewer, passage));
    put.push({ id: newId(), cardId, passage, place, actorId });
  }
  const seq = Number(turn.seq);
  const made = { created_seq: seq, published_seq: turn.admission === 'publish' ? seq : null };
  await turn.recorder.insertAll(
    'annotation',
    put.map(({ id, cardId, passage, place: { exact: _, prefix: _before, suffix: _after, ...where }, actorId }) => {
      const ordinal = (ordinals.get(cardId) ?? 0) + 1;
      ordinals.set(cardId, ordinal);
      const of = { debate_id: debate.id, space_id: debate.spaceId, card_id: cardId, actor_id: actorId };
      const said = { stance: passage.stance, attribution: passage.speaker, ordinal, revision: 1 };
      return { key: { id }, row: { ...of, ...said, ...where, ...made }, hidden: { author_id: viewer.personId } };
    }),
  );
  await turn.transaction.annotationRevision.createMany({
    data: put.map(({ id, passage: { note }, place: { exact, prefix, suffix } }) => ({
      ...{ annotationId: id, revision: 1, seq: turn.seq, authorId: viewer.personId },
      ...{ exact, prefix, suffix, note: note || null },
    })),
  });
  return put.map(({ id }) => id);
}

export type AnnotationRefusal = PassageRefusal | 'not-found' | 'closed' | 'nothing';

interface Added {
  readonly seq: number;
  readonly proposalId: string | null;
}

/** Ties a card that is there to one more passage. */
export async function addAnnotation(viewer: Viewer, input: NewAnnotation): Promise<Outcome<Added, AnnotationRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  const prepared = await preparePassage(debate, input);
  if (!prepared.ok) return prepared;
  const passage = prepared.value;
  if (passage === null) return refused('nothing', 'backing');
  return writeToSpace<Added, AnnotationRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq, proposalId }) => ({ seq, proposalId }),
    work: async (turn) => {
      const { transaction, recorder, seq, admission } = turn;
      const card = await transaction.card.findUnique({
        where: {
          ...{ spaceId_number: { spaceId: debate.spaceId, number: input.number }, emptiedSeq: null },
          ...published(debate),
        },
        select: { id: true, revision: true },
      });
      if (card === null) return refused('not-found');
      if (admission === 'refuse') return refused('closed');
      const annotationId = await annotate(turn, { debate, viewer }, card.id, passage);
      const happened = { verb: 'annotation.added', cardId: card.id, revision: card.revision } as const;
      if (admission === 'publish') return done(happened);
      const proposalId = newId();
      await recorder.insert(
        'proposal',
        { id: proposalId },
        {
          ...{ debate_id: debate.id, space_id: debate.spaceId, kind: 'annotation', state: 'waiting' },
          ...{ card_id: card.id, annotation_id: annotationId, created_seq: Number(seq) },
        },
        { author_id: viewer.personId },
      );
      return done({ ...happened, proposalId, isPublic: false });
    },
  });
}

/** Where a passage lies, and its words with what stands around them. */
export interface Place {
  readonly source_id: string;
  readonly source_version_id: string | null;
  readonly anchor: AnchorStatus;
  readonly paragraph: number;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

const nowhere = { source_version_id: null, starts_at: null, ends_at: null, exact: null, prefix: null, suffix: null };

async function placeHere(debate: Debate, passage: Backing): Promise<Outcome<Place, PassageRefusal>> {
  const { paragraph, quote } = passage;
  const source = (await sourcesOf(debate)).find(({ slug }) => slug === passage.source);
  if (source === undefined) return refused('no-source', 'source');
  if (paragraph === undefined) return refused('no-paragraph', 'paragraph');
  const body = await bodyOf(source, debate.viewerId);
  if (body.kind === 'withheld') return refused('no-source', 'source');
  if (body.kind === 'outline') {
    if (!body.entries.some((entry) => entry.paragraph === paragraph)) return refused('no-paragraph', 'paragraph');
    return done({ ...nowhere, source_id: source.id, anchor: 'outline', paragraph });
  }
  if (paragraph > paragraphsOf(body.text).length) return refused('no-paragraph', 'paragraph');
  if (quote === '') return refused('no-quote', 'quote');
  const search = findQuote(body.text, quote, paragraph, passage.start);
  if (search.kind !== 'found') return refused(search.kind === 'several' ? 'quote-several' : 'quote-not-there', 'quote');
  const { exact, prefix, suffix, start, end } = search.anchor;
  const place = { starts_at: start, ends_at: end, exact, prefix, suffix };
  return done({ source_id: source.id, source_version_id: body.versionId, anchor: 'exact', paragraph, ...place });
}

/** A document that is not here, as much of it as somebody pasted; nobody has checked it. */
async function placeElsewhere(
  turn: Turn,
  debate: Debate,
  { personId }: Viewer,
  { title, url, pasted }: Backing,
): Promise<Place> {
  const isPublished = turn.admission === 'publish';
  const id = newId();
  await turn.transaction.source.createMany({
    data: {
      ...{
        id,
        slug: `reader-${id.slice(-12)}`,
        title,
        url: url ?? null,
        authorId: personId,
        kind: 'added by a reader',
        authors: [],
      },
      ...{ language: debate.language, writtenByEditors: false, madeByAi: 'unknown' },
      provenance: 'A reader named it and pasted from it. Nobody has compared that with the document.',
    },
  });
  const last = await turn.transaction.debateSource.aggregate({
    where: { debateId: debate.id },
    _max: { ordinal: true },
  });
  await turn.recorder.insert(
    'debate_source',
    { debate_id: debate.id, source_id: id },
    {
      ordinal: (last._max.ordinal ?? 0) + 1,
      label: isPublished ? await nextReadersLabel(turn, debate) : null,
      published_seq: isPublished ? Number(turn.seq) : null,
    },
    { author_id: personId },
  );
  return { ...nowhere, source_id: id, anchor: 'unchecked', paragraph: 1, exact: pasted || null };
}

/** The actor of a name: one that the viewer knows, or a new one. @returns its id */
async function putActor(turn: Turn, { debate, viewer }: Writer, name: string): Promise<string> {
  const known = await actorNamed(turn, debate, name);
  if (known !== null) return known;
  const id = newId();
  await turn.transaction.actor.create({
    data: {
      ...{ id, debateId: debate.id, key: `reader-${id.slice(-12)}`, name, kind: 'unknown', about: '' },
      authorId: viewer.personId,
    },
  });
  return id;
}

async function lastOrdinals({ transaction }: Turn, ties: readonly Tie[]): Promise<Map<string, number>> {
  const last = await transaction.annotation.groupBy({
    by: ['cardId'],
    where: { cardId: { in: [...new Set(ties.map(({ cardId }) => cardId))] } },
    _max: { ordinal: true },
  });
  return new Map(last.map(({ cardId, _max }) => [cardId, _max.ordinal ?? 0]));
}
