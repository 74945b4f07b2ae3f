// Longer than 250 lines: all that is done to documents stands side by side, so that one sees what it has in common.
import { findDebate, type Debate } from '../debates/queries';
import { isDiscussion } from '../debates/address';
import type { Extracted } from '../extraction/document';
import { extract } from '../extraction/queries';
import type { Unreadable } from '../extraction/vocabulary';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import type { Viewer } from '../people/viewer';
import { writeToSpace, writeToSpaces, type Turn } from '../spaces/commands';
import { mayChange, mayShareWith } from './policy';
import { detailsRevision, editedAt, progressOf, sourcesOf, type DebateSource } from './queries';
import type { NewSource, NewVersion, SourceDetails, SourceTaking } from './schema';

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

export type ChangingRefusal = 'not-found' | 'not-allowed' | 'closed' | 'reviewed' | 'from-files';
export type RenewingRefusal = ChangingRefusal | Unreadable | 'no-text' | 'two-texts' | 'unchanged' | 'no-discussion';

/**
 * Gives a document a new text, read as when one is brought in; an outline gets its first. The texts before stay as they
 * are, and passages keep what they were made with: they are looked for in the new text afterwards (lib/standings).
 */
export async function addVersion(viewer: Viewer, input: NewVersion): Promise<Outcome<Brought, RenewingRefusal>> {
  const found = await changeable(viewer, input);
  if (!found.ok) return found;
  const { debate, source, isFromFiles } = found.value;
  if (isFromFiles) return refused('from-files');
  if (input.sharedWith === 'discussion' && !isDiscussion(input.slug)) return refused('no-discussion', 'sharedWith');
  const read = await textFrom(input);
  if (!read.ok) return read;
  return writeToSpace<Brought, RenewingRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq, source: source.slug }),
    work: async (turn) => {
      const unfit = whyNot(turn, source);
      if (unfit !== null) return refused(unfit);
      const { sourceVersion } = turn.transaction;
      // Two who bring a text at once in two debates wait for each other.
      await turn.transaction.$executeRaw`SELECT FROM source WHERE id = ${source.id}::uuid FOR UPDATE`;
      const now = await sourceVersion.findFirst({ where: { sourceId: source.id }, orderBy: { version: 'desc' } });
      if (now?.text === read.value.text) return refused('unchanged', input.pasted === '' ? 'file' : 'pasted');
      const { text, format } = read.value;
      const version = (now?.version ?? 0) + 1;
      const made = { authorId: viewer.personId, spaceId: debate.spaceId, seq: turn.seq };
      await sourceVersion.create({ data: { id: newId(), sourceId: source.id, version, text, format, ...made } });
      const { sharedWith } = input;
      if (now === null) await turn.transaction.source.update({ where: { id: source.id }, data: { sharedWith } });
      return done({ verb: 'source.renewed', isPublic: source.label !== null });
    },
  });
}

/**
 * Takes back the text that an event gave a document, inside a write: the text before is the newest again, with the
 * places that passages had in it. Not while anything was quoted from it, or after another text came.
 *
 * @returns the document; null where that cannot be
 */
export async function takeVersionBack(
  { transaction }: Pick<Turn, 'transaction'>,
  event: { readonly spaceId: string; readonly seq: bigint },
): Promise<{ readonly id: string; readonly slug: string } | null> {
  const made = await transaction.sourceVersion.findUnique({
    where: { spaceId_seq: event },
    select: { id: true, source: { select: { id: true, slug: true } } },
  });
  if (made === null) return null;
  const { id, source } = made;
  await transaction.$executeRaw`SELECT FROM source WHERE id = ${source.id}::uuid FOR UPDATE`;
  const newest = await transaction.sourceVersion.findFirst({
    where: { sourceId: source.id },
    orderBy: { version: 'desc' },
  });
  const quotes = await transaction.annotation.count({ where: { sourceVersionId: id } });
  if (newest?.id !== id || quotes > 0) return null;
  await transaction.sourceVersion.delete({ where: { id } });
  return source;
}

/** Tells all other spaces whose cards quote a document that these stand elsewhere now. */
export async function tellQuoting(source: { readonly id: string }, but: { readonly spaceId: string }): Promise<void> {
  await writeToSpaces({
    spaces: async (transaction) => {
      const quoting = await transaction.annotation.groupBy({ by: ['spaceId'], where: { sourceId: source.id } });
      return quoting.map(({ spaceId }) => spaceId).filter((id) => id !== but.spaceId);
    },
    work: () => Promise.resolve(true),
    happening: { verb: 'annotations.carried' },
  });
}

export type DetailsRefusal = ChangingRefusal | 'stale' | 'no-title' | 'no-discussion' | 'not-yours';

/** Corrects what is said of a document besides its text. */
export async function changeDetails(viewer: Viewer, input: SourceDetails): Promise<Outcome<Brought, DetailsRefusal>> {
  const found = await changeable(viewer, input);
  if (!found.ok) return found;
  const { debate, source: seen } = found.value;
  if (seen.authorId === null) return refused('from-files');
  if (input.title === '') return refused('no-title', 'title');
  if (input.sharedWith === 'discussion' && !isDiscussion(input.slug)) return refused('no-discussion', 'sharedWith');
  if (!mayShareWith(seen, input.sharedWith, viewer.personId)) return refused('not-yours', 'sharedWith');
  return writeToSpace<Brought, DetailsRefusal>({
    viewer,
    space: debate,
    clientId: input.clientId,
    answer: ({ seq }) => ({ seq, source: seen.slug }),
    work: async (turn) => {
      const unfit = whyNot(turn, seen);
      if (unfit !== null) return refused(unfit);
      const { transaction } = turn;
      await transaction.$executeRaw`SELECT FROM source WHERE id = ${seen.id}::uuid FOR UPDATE`;
      const source = (await sourcesOf(debate)).find(({ id }) => id === seen.id);
      if (source === undefined) return refused('not-found');
      if (detailsRevision(source) !== input.revision) return refused('stale');
      const { title, authors, madeByAi, sharedWith, url = null } = input;
      const [said, language] = [saidOf(input), input.language || source.language];
      const data = { ...said, ...{ title, authors, madeByAi, sharedWith, url, language } };
      await transaction.source.update({ where: { id: source.id }, data });
      await transaction.sourceWarning.deleteMany({ where: { sourceId: source.id, by: 'document' } });
      await putWarning(turn, source.id, input.warning);
      return done({ verb: 'source.changed', isPublic: source.label !== null });
    },
  });
}

interface Changeable {
  readonly debate: Debate;
  readonly source: DebateSource;
  readonly isFromFiles: boolean;
}

async function changeable(
  viewer: Viewer,
  { slug, id }: Pick<NewVersion, 'slug' | 'id'>,
): Promise<Outcome<Changeable, 'not-found' | 'not-allowed'>> {
  const debate = await findDebate(viewer, slug);
  const source = debate === null ? undefined : (await sourcesOf(debate)).find((one) => one.slug === id);
  if (debate === null || source === undefined) return refused('not-found');
  const mayEdit = debate.mayEdit && (await editedAt(viewer, source)) !== null;
  if (!mayChange(source, { viewerId: viewer.personId, mayEdit })) return refused('not-allowed');
  return done({ debate, source, isFromFiles: source.authorId === null && (await progressOf(source)).isFromFiles });
}

/** What an editor has let in, nobody changes past the editors. */
function whyNot({ admission }: Turn, { label }: DebateSource): 'closed' | 'reviewed' | null {
  if (admission === 'refuse') return 'closed';
  return admission === 'propose' && label !== null ? 'reviewed' : null;
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

async function textFrom({
  file,
  pasted,
}: Pick<NewSource, 'file' | 'pasted'>): Promise<Outcome<Extracted, Unreadable | 'no-text' | 'two-texts'>> {
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
  await transaction.source.createMany({
    data: {
      ...{ id, slug: slugOf(id), title: input.title, kind: 'brought in by a reader', authorId },
      authors: input.authors.length > 0 ? input.authors : [...read.authors],
      ...saidOf({ ...input, published: input.published ?? read.published ?? undefined }),
      language: input.language || (read.language ?? debate.language),
      ...{ writtenByEditors: false, madeByAi: input.madeByAi, url: input.url ?? null, sharedWith: input.sharedWith },
    },
  });
  await putWarning(turn, id, input.warning);
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

/** What was said of a document, with what stands where nothing was. */
function saidOf({ publisher, published, licence, provenance }: Said) {
  return {
    publisher: publisher || null,
    published: published === undefined ? null : new Date(`${published}T00:00:00Z`),
    licence: licence || null,
    provenance: provenance || 'Brought in by a reader. Nobody has said how it came about.',
  };
}

type Said = Pick<NewSource, 'publisher' | 'licence' | 'provenance'> & { readonly published?: string | undefined };

/** The document's own warning comes first; those of editors keep their places. */
async function putWarning({ transaction }: Turn, sourceId: string, text: string): Promise<void> {
  if (text === '') return;
  const first = await transaction.sourceWarning.aggregate({ where: { sourceId }, _min: { ordinal: true } });
  await transaction.sourceWarning.create({
    data: { sourceId, ordinal: (first._min.ordinal ?? 2) - 1, by: 'document', text },
  });
}

const slugOf = (id: string) => `reader-${id.slice(-12)}`;
