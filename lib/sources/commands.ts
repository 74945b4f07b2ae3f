import { findDebate, type Debate } from '../debates/queries';
import { isDiscussion } from '../debates/address';
import type { Extracted } from '../extraction/document';
import { extract } from '../extraction/queries';
import type { Unreadable } from '../extraction/vocabulary';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, type Turn } from '../spaces/commands';
import { mayChange } from './policy';
import { sourcesOf } from './queries';
import type { NewSource, SourceTaking } from './schema';

export type BringingRefusal =
  Unreadable | 'not-found' | 'closed' | 'no-text' | 'two-texts' | 'no-title' | 'no-discussion';

interface Brought {
  readonly seq: number;
  readonly source: string;
}

/**
 * Brings a document into a debate: what was pasted or handed in is read first, in a thread of its own, and nothing is
 * stored unless all of it can be. Where the debate is reviewed it waits, seen by its author alone, until an editor accepts
 * a passage of it.
 */
export async function bringIn(viewer: Viewer, input: NewSource): Promise<Outcome<Brought, BringingRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  if (debate === null) return refused('not-found');
  if (debate.contributions === 'closed' && !debate.mayEdit) return refused('closed');
  if (input.sharedWith === 'discussion' && !isDiscussion(input.slug)) return refused('no-discussion', 'sharedWith');
  const read = await textFrom(input);
  if (!read.ok) return read;
  const title = input.title === '' ? read.value.title : input.title;
  if (title === null) return refused('no-title', 'title');
  // Made of the id of the sending, so that a second arrival of the same leads to the same document.
  const id = input.clientId;
  return writeToSpace<Brought, BringingRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq, source: slugOf(id) }),
    work: async (turn) => {
      if (turn.admission === 'refuse') return refused('closed');
      // The client made the id; one that is taken is nobody's honest guess.
      if ((await turn.transaction.source.count({ where: { id } })) > 0) return refused('not-found');
      await putSource(turn, { debate, viewer, id }, { ...input, title }, read.value);
      return done({ verb: 'source.added', isPublic: turn.admission === 'publish' });
    },
  });
}

export type TakingRefusal = 'not-found' | 'not-allowed' | 'in-use';

/** Takes a document from a debate while no passage of it is cited anywhere. Its text and details go with it. */
export async function takeBack(viewer: Viewer, input: SourceTaking): Promise<Outcome<{ seq: number }, TakingRefusal>> {
  const debate = await findDebate(viewer, input.slug);
  const source = debate === null ? undefined : (await sourcesOf(debate)).find(({ slug }) => slug === input.id);
  if (debate === null || source === undefined) return refused('not-found');
  if (source.authorId === null || !mayChange(source, debate)) return refused('not-allowed');
  return writeToSpace<{ seq: number }, TakingRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq }),
    work: async ({ transaction, recorder }) => {
      const uses = await transaction.annotation.count({ where: { sourceId: source.id } });
      const places = await transaction.debateSource.count({ where: { sourceId: source.id } });
      if (uses > 0 || places > 1) return refused('in-use');
      const key = { debate_id: debate.id, source_id: source.id };
      await recorder.update('debate_source', key, { label: null, published_seq: null });
      await transaction.debateSource.updateMany({ where: { sourceId: source.id }, data: { authorId: null } });
      await transaction.sourceVersion.deleteMany({ where: { sourceId: source.id } });
      await transaction.sourceWarning.deleteMany({ where: { sourceId: source.id } });
      await transaction.source.update({ where: { id: source.id }, data: nothingKnown });
      return done({ verb: 'source.withdrawn', isPublic: source.label !== null });
    },
  });
}

/** What stays of a document that was taken back: that there was one. */
const nothingKnown = {
  ...{ title: 'A document that was taken back', authors: [], publisher: null, published: null, licence: null },
  ...{ provenance: '', url: null, authorId: null },
};

/** The letter under which a debate cites the next document that a reader brings: R1, R2, … */
export async function nextReadersLabel({ transaction }: Turn, debate: Pick<Debate, 'id'>): Promise<string> {
  const given = await transaction.debateSource.findMany({
    where: { debateId: debate.id, label: { startsWith: 'R' } },
    select: { label: true },
  });
  const numbers = given.map(({ label }) => Number(/^R(\d+)$/.exec(label ?? '')?.[1] ?? 0));
  return `R${String(Math.max(0, ...numbers) + 1)}`;
}

async function textFrom({ file, pasted }: NewSource): Promise<Outcome<Extracted, BringingRefusal>> {
  const hasFile = file !== undefined && file.name !== '';
  if (hasFile && pasted !== '') return refused('two-texts', 'file');
  if (!hasFile && pasted === '') return refused('no-text', 'pasted');
  const given = hasFile
    ? { bytes: file.bytes, name: file.name, isPasted: false }
    : { bytes: new TextEncoder().encode(pasted), name: '', isPasted: true };
  const reading = await extract(given);
  return reading.ok ? done(reading.value) : refused(reading.reason, hasFile ? 'file' : 'pasted');
}

async function putSource(
  turn: Turn,
  { debate, viewer, id }: { readonly debate: Debate; readonly viewer: Viewer; readonly id: string },
  input: NewSource,
  read: Extracted,
): Promise<void> {
  const { transaction, recorder, seq } = turn;
  const authorId = viewer.personId;
  const published = input.published ?? read.published;
  await transaction.source.createMany({
    data: {
      ...{ id, slug: slugOf(id), title: input.title, kind: 'brought in by a reader', authorId },
      authors: input.authors.length > 0 ? input.authors : [...read.authors],
      publisher: input.publisher || null,
      published: published === null ? null : new Date(`${published}T00:00:00Z`),
      language: input.language || (read.language ?? debate.language),
      licence: input.licence || null,
      provenance: input.provenance || 'Brought in by a reader. Nobody has said how it came about.',
      ...{ writtenByEditors: false, madeByAi: input.madeByAi, url: input.url ?? null, sharedWith: input.sharedWith },
    },
  });
  if (input.warning !== '') {
    await transaction.sourceWarning.create({ data: { sourceId: id, ordinal: 1, by: 'document', text: input.warning } });
  }
  await transaction.sourceVersion.create({
    data: { id: newId(), sourceId: id, version: 1, text: read.text, format: read.format, authorId },
  });
  const isPublished = turn.admission === 'publish';
  const last = await transaction.debateSource.aggregate({ where: { debateId: debate.id }, _max: { ordinal: true } });
  await recorder.insert(
    'debate_source',
    { debate_id: debate.id, source_id: id },
    {
      ordinal: (last._max.ordinal ?? 0) + 1,
      label: isPublished ? await nextReadersLabel(turn, debate) : null,
      published_seq: isPublished ? Number(seq) : null,
    },
    { author_id: authorId },
  );
}

const slugOf = (id: string) => `reader-${id.slice(-12)}`;
