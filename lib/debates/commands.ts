import type { Transaction } from '../db/client';
import { newId } from '../id';
import { done, refused, type Outcome } from '../outcome';
import { createDebateLink, endDebateEditorship } from '../people/commands';
import type { Viewer } from '../people/viewer';
import { openSpace, writeToSpace, type Happening, type Turn } from '../spaces/commands';
import { draftOf, type Draft, type DraftAxis, type DraftPosition } from './draft';
import { hasRoomForAxis, hasRoomForPosition, isFrameOpen, mayConfigure, mayList } from './policy';
import { findDebate, findWithdrawn, isFromFiles, placesSeen, revisionOf, slugOfSpace } from './queries';
import type * as schema from './schema';
import { sentenceOf } from './sentence';
import { freeSlug, slugOf } from './slug';

/** Opens a debate: whoever does edits it, and only the server's editors have theirs in the list at once. */
export async function createDebate(viewer: Viewer, input: schema.NewDebate): Promise<Outcome<{ slug: string }, never>> {
  const { personId } = viewer;
  const spaceId = await openSpace({
    viewer,
    clientId: input.clientId,
    work: async ({ transaction, recorder, seq }) => {
      const [debateId, spaceId] = [newId(), newId()];
      const slug = await takeSlug(transaction, input.question, debateId);
      const { question, about, language, contributions } = input;
      const words = { slug, language, question, about };
      await transaction.debate.create({
        data: { id: debateId, ...words, listed: viewer.isEditor, authorId: personId },
      });
      const openTo = { contributions, reading: 'everything', gate: 0, rates: true };
      await recorder.insert('space', { id: spaceId }, { debate_id: debateId, kind: 'debate', ...openTo });
      await transaction.stream.create({ data: { spaceId, seq } });
      await insertDraft({ transaction, recorder, seq, debateId, spaceId, personId }, draftOf(input));
      if (personId !== null) await transaction.editorship.create({ data: { id: newId(), personId, debateId } });
      return { spaceId, happening: { verb: 'debate.created' } };
    },
  });
  return done({ slug: await slugOfSpace(spaceId) });
}

/** How far the debate's stream has got with the change. */
export interface Changed {
  readonly seq: number;
}
export type ChangeRefusal = 'not-found' | 'not-allowed';

/** Changes the question, what it is about, and the language. */
export function changeWords(viewer: Viewer, input: schema.DebateWords) {
  return configure(viewer, input, async (setting) => {
    const { transaction, debateId } = setting;
    const now = await transaction.debate.findUniqueOrThrow({ where: { id: debateId } });
    if (revisionOf(now.question, now.about, now.language) !== input.revision) return refused('stale', 'question');
    const { question, about, language } = input;
    if (now.question === question && now.about === about && now.language === language) return refused('unchanged');
    if (await isFrameClosed(setting)) return refused('from-files');
    await transaction.debate.update({ where: { id: debateId }, data: { question, about, language } });
    return done({ verb: 'debate.changed', counts: { words: 1 } });
  });
}

/** Says who may add. */
export function chooseContributions(viewer: Viewer, input: schema.ContributionsChoice) {
  return configure(viewer, input, async ({ recorder, spaceId }) => {
    const hasChanged = await recorder.update('space', { id: spaceId }, { contributions: input.contributions });
    return hasChanged ? done({ verb: 'debate.changed' }) : refused('unchanged');
  });
}

/** Adds an answer with its thesis, after those that are there. */
export function addPosition(viewer: Viewer, input: schema.NewPosition) {
  return configure(viewer, input, async (setting) => {
    const there = await setting.transaction.position.findMany({ where: { debateId: setting.debateId } });
    if (await isFrameClosed(setting)) return refused('from-files');
    if (!hasRoomForPosition(there.length)) return refused('full', 'name');
    const key = input.name.toLocaleLowerCase('en');
    if (there.some(({ name }) => name.toLocaleLowerCase('en') === key)) return refused('there-already', 'name');
    await insertPosition(setting, there.length + 1, {
      name: input.name,
      thesis: input.thesis === '' ? sentenceOf(input.name) : input.thesis,
    });
    return done({ verb: 'position.added' });
  });
}

/** Adds an axis, after those that are there; no position takes a side on it yet. */
export function addAxis(viewer: Viewer, input: schema.NewAxis) {
  return configure(viewer, input, async (setting) => {
    const there = await setting.transaction.axis.count({ where: { debateId: setting.debateId } });
    if (await isFrameClosed(setting)) return refused('from-files');
    if (!hasRoomForAxis(there)) return refused('full', 'name');
    await insertAxis(setting, there + 1, input);
    return done({ verb: 'axis.added' });
  });
}

/** Puts positions on an axis, or off it. Those that are not named stay where they are. */
export function placePositions(viewer: Viewer, { slug, clientId, key, revision, ...wanted }: schema.AxisPlaces) {
  return configure(viewer, { slug, clientId }, async (setting) => {
    const { transaction, recorder, debateId } = setting;
    const axis = await transaction.axis.findUnique({ where: { debateId_key: { debateId, key } } });
    if (axis === null) return refused('not-found');
    if (await isFrameClosed(setting)) return refused('from-files');
    const positions = await transaction.position.findMany({ where: { debateId }, orderBy: { ordinal: 'asc' } });
    const places = await transaction.place.findMany({ where: { axisId: axis.id } });
    const now = new Map(places.map(({ positionId, value }) => [positionId, value]));
    if (placesSeen(positions.map(({ id, key }) => ({ key, value: now.get(id) }))) !== revision) return refused('stale');
    if (Object.keys(wanted).some((name) => !positions.some(({ key }) => key === name))) return refused('not-found');
    let changes = 0;
    for (const { id, key: name } of positions) {
      const step = wanted[name] ?? String(now.get(id) ?? 'none');
      if (step === String(now.get(id) ?? 'none')) continue;
      changes += 1;
      const place = { position_id: id, axis_id: axis.id };
      if (step === 'none') await recorder.remove('place', place);
      else if (now.has(id)) await recorder.update('place', place, { value: Number(step) });
      else await insertPlace(setting, id, axis.id, Number(step));
    }
    return changes === 0 ? refused('unchanged') : done({ verb: 'debate.changed' });
  });
}

/** Takes a debate back: nobody finds it any more, and its address stays taken. */
export function withdrawDebate(viewer: Viewer, input: schema.DebateNamed) {
  return configure(viewer, input, ({ transaction, debateId }) => setWithdrawn(transaction, debateId, new Date()));
}

/** Brings a withdrawn debate back as it was; for the server's editors. */
export function restoreDebate(viewer: Viewer, input: schema.DebateNamed) {
  return configure(viewer, input, ({ transaction, debateId }) =>
    mayList(viewer) ? setWithdrawn(transaction, debateId, null) : Promise.resolve(refused('not-allowed')),
  );
}

/** Shows a debate in the list, or no longer; for the server's editors. */
export function listDebate(viewer: Viewer, input: schema.Listing) {
  return configure(viewer, input, async ({ transaction, debateId }) => {
    if (!mayList(viewer)) return refused('not-allowed');
    const listed = input.listed === 'yes';
    const { count } = await transaction.debate.updateMany({
      where: { id: debateId, listed: !listed },
      data: { listed },
    });
    return count === 0 ? refused('unchanged') : done({ verb: 'debate.changed' });
  });
}

/** Makes the debate's own editor's link anew. */
export async function makeEditorLink(
  viewer: Viewer,
  { slug, clientId }: schema.DebateNamed,
): Promise<Outcome<{ key: string }, ChangeRefusal | 'superseded'>> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) return refused('not-found');
  return mayConfigure(debate) ? createDebateLink(debate.id, clientId) : refused('not-allowed');
}

/** Stops editing one debate in this browser; whoever edits all debates goes on. */
export async function stopEditing(viewer: Viewer, { slug }: schema.DebateNamed): Promise<Outcome<null, 'not-found'>> {
  const debate = await findDebate(viewer, slug);
  if (debate === null) return refused('not-found');
  await endDebateEditorship(viewer, debate.id);
  return done(null);
}

/** Lays out an empty debate: its axes, its positions, each with its thesis and its places. */
export async function insertDraft(setting: Setting, { axes, positions }: Draft): Promise<void> {
  const axisIds: string[] = [];
  for (const [at, axis] of axes.entries()) axisIds.push(await insertAxis(setting, at + 1, axis));
  for (const [at, position] of positions.entries()) {
    const positionId = await insertPosition(setting, at + 1, position);
    for (const [axis, axisId] of axisIds.entries()) {
      const value = position.places[axis];
      if (value !== undefined) await insertPlace(setting, positionId, axisId, value);
    }
  }
}

/** What laying out and changing a debate writes with. */
export interface Setting extends Pick<Turn, 'transaction' | 'recorder' | 'seq'> {
  readonly debateId: string;
  readonly spaceId: string;
  readonly personId: string | null;
}

/** One change of a debate, by who edits it; a withdrawn one is there for them too. */
async function configure<Reason extends string>(
  viewer: Viewer,
  { slug, clientId }: schema.DebateNamed,
  work: (setting: Setting) => Promise<Outcome<Happening, Reason>>,
): Promise<Outcome<Changed, Reason | ChangeRefusal>> {
  const debate = (await findDebate(viewer, slug)) ?? (await findWithdrawn(viewer, slug));
  if (debate === null) return refused('not-found');
  if (!mayConfigure(debate)) return refused('not-allowed');
  const place = { debateId: debate.id, spaceId: debate.spaceId, personId: viewer.personId };
  return writeToSpace<Changed, Reason>({
    viewer,
    space: debate,
    clientId,
    answer: ({ seq }) => ({ seq }),
    work: (turn) => work({ ...turn, ...place }),
  });
}

async function setWithdrawn(transaction: Transaction, id: string, withdrawnAt: Date | null) {
  const where = { id, withdrawnAt: withdrawnAt === null ? { not: null } : null };
  const { count } = await transaction.debate.updateMany({ where, data: { withdrawnAt } });
  return count === 0 ? refused('unchanged') : done({ verb: 'debate.changed' } as const);
}

/** A part of the frame that files give would be put back when they are loaded again. */
const isFrameClosed = async (setting: Setting) => !isFrameOpen({ isFromFiles: await isFromFiles(setting) });

/** An address that is free until this transaction ends; who opens another debate meanwhile waits. */
async function takeSlug(transaction: Transaction, question: string, debateId: string): Promise<string> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('addresses of debates', 0))`;
  const slug = slugOf(question) ?? `debate-${debateId.slice(-6)}`;
  const near = await transaction.debate.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(slug, new Set(near.map((debate) => debate.slug)));
}

/** @returns the axis's id */
async function insertAxis({ recorder, debateId }: Setting, ordinal: number, axis: DraftAxis): Promise<string> {
  const id = newId();
  const place = { debate_id: debateId, key: `axis-${String(ordinal)}`, ordinal };
  const { name, low, high } = axis;
  const words = { name, question: '', low_name: low, low_about: '', high_name: high, high_about: '' };
  await recorder.insert('axis', { id }, place, words);
  return id;
}

/** A position and its thesis, a card that everybody reads. @returns the position's id */
async function insertPosition(setting: Setting, ordinal: number, { name, thesis }: DraftPosition): Promise<string> {
  const { transaction, recorder, seq, debateId, spaceId, personId } = setting;
  const [id, thesisId] = [newId(), newId()];
  const { _max: last } = await transaction.card.aggregate({ where: { spaceId }, _max: { number: true } });
  const published = { number: (last.number ?? 0) + 1, created_seq: Number(seq), published_seq: Number(seq) };
  const card = { debate_id: debateId, space_id: spaceId, revision: 1, ...published };
  await recorder.insert('card', { id: thesisId }, card, { author_id: personId });
  await transaction.cardRevision.create({
    data: { cardId: thesisId, revision: 1, seq, authorId: personId, kind: 'policy', claim: thesis },
  });
  const row = { debate_id: debateId, key: `position-${String(ordinal)}`, ordinal, thesis_id: thesisId };
  await recorder.insert('position', { id }, row, { name, about: '' });
  return id;
}

async function insertPlace({ recorder, debateId }: Setting, positionId: string, axisId: string, value: number) {
  await recorder.insert('place', { position_id: positionId, axis_id: axisId }, { debate_id: debateId, value });
}
