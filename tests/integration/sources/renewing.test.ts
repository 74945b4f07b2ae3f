import { beforeAll, beforeEach, expect, test } from 'vitest';
import { passagesIn, passagesOf } from '../../../lib/annotations/queries';
import { database } from '../../../lib/db/client';
import { findDebate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { addVersion, bringIn, changeDetails } from '../../../lib/sources/commands';
import { bodyOf, detailsRevision, findSource, progressOf, sourcesOf } from '../../../lib/sources/queries';
import { newSource, newVersion, sourceDetails } from '../../../lib/sources/schema';
import { sightOf } from '../../../lib/spaces/visible';
import { carryNext } from '../../../lib/standings/commands';
import { debateFile } from '../../support/debate-file';
import { openedBy, takeIn } from '../../support/discussing';
import { outline, report } from '../../support/outlined-document';
import { newEditor, newPerson } from '../../support/people';

let slug: string;
let author: Viewer;
let other: Viewer;
let edits: Viewer;

beforeAll(async () => {
  [author, other, edits] = [(await newPerson()).viewer, (await newPerson()).viewer, (await newEditor()).viewer];
});

beforeEach(async () => {
  slug = `d-${newId().slice(-12)}`;
  const about = { kind: 'report', language: 'en', provenance: 'Written for a test.', madeByAi: 'unknown' };
  await loadDebate(
    debateFile({
      ...{ slug, origins: [], links: [] },
      sources: [
        { ...about, id: 'O', slug: `outline-${slug}`, title: 'Outline', outline },
        { ...about, id: 'D', slug: `text-${slug}`, title: 'Text', text: report },
      ],
      cards: [
        {
          ...{ id: 'F1', kind: 'fact', claim: 'Repairs would be dear because of salt and ice.', relation: 'supports' },
          answers: 'T1',
          passages: [3, 6].map((paragraph) => ({ source: 'O', speaker: 'document', paragraph })),
        },
        { id: 'F2', kind: 'fact', claim: 'It costs.', relation: 'attacks', answers: 'T1' },
      ],
    }),
  );
  await allow('open');
});

const allow = (contributions: 'open' | 'reviewed' | 'closed') =>
  database().prisma.space.updateMany({ where: { debate: { slug } }, data: { contributions } });

async function brought(viewer: Viewer, change: object = {}, board = slug): Promise<string> {
  const given = { slug: board, clientId: newId(), title: 'Bridges', pasted: 'They hold.\n\nMostly.', ...change };
  const outcome = await bringIn(viewer, newSource.parse(given));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.source;
}

const renew = (viewer: Viewer, id: string, change: object = { pasted: 'They hold.\n\nAlways.' }, board = slug) =>
  addVersion(viewer, newVersion.parse({ slug: board, id, clientId: newId(), ...change }));

async function sourceOf(viewer: Viewer, id: string, board = slug) {
  const debate = await findDebate(viewer, board);
  const found = debate === null ? undefined : (await sourcesOf(debate)).find((one) => one.slug === id);
  if (found === undefined) throw new Error('no such source');
  return found;
}

async function read(viewer: Viewer, id: string, board = slug) {
  return bodyOf(await sourceOf(viewer, id, board), viewer.personId);
}

async function correct(viewer: Viewer, id: string, change: object = {}) {
  const seen = await sourceOf(viewer, id);
  const as = { title: 'Bridges of steel', authors: 'A. Smith; B. Jones', language: 'de', sharedWith: seen.sharedWith };
  const given = { slug, id, clientId: newId(), revision: detailsRevision(seen), ...as, ...change };
  return changeDetails(viewer, sourceDetails.parse(given));
}

test('who brought it in gives it a new text, and so do editors; the old one stays as it was', async () => {
  const id = await brought(author);
  expect(await renew(author, id)).toMatchObject({ ok: true });
  expect(await read(visitor, id)).toMatchObject({ kind: 'text', text: 'They hold.\n\nAlways.' });
  expect(await renew(edits, id, { file: { name: 'a.md', bytes: Buffer.from('Never.') } })).toMatchObject({ ok: true });
  const texts = await database().prisma.sourceVersion.findMany({
    where: { source: { slug: id } },
    orderBy: { version: 'asc' },
  });
  expect(texts.map(({ text }) => text)).toEqual(['They hold.\n\nMostly.', 'They hold.\n\nAlways.', 'Never.']);
  expect(await renew(other, id)).toMatchObject({ ok: false, reason: 'not-allowed' });
});

test('sent twice with one id it is one version; the same text again is refused', async () => {
  const id = await brought(author);
  const input = newVersion.parse({ slug, id, clientId: newId(), pasted: 'Another.' });
  const first = await addVersion(author, input);
  expect(await addVersion(author, input)).toEqual(first);
  expect(await renew(author, id, { pasted: 'Another.\n' })).toMatchObject({ reason: 'unchanged', field: 'pasted' });
  expect((await progressOf(await sourceOf(author, id))).versions).toBe(2);
});

test('what editors let in only they change where they review, and only they where the debate is closed', async () => {
  const id = await brought(author);
  await allow('reviewed');
  expect(await renew(author, id)).toMatchObject({ reason: 'reviewed' });
  expect(await correct(author, id)).toMatchObject({ reason: 'reviewed' });
  const waiting = await brought(author);
  expect(await renew(author, waiting)).toMatchObject({ ok: true });
  await allow('closed');
  expect(await renew(author, id)).toMatchObject({ reason: 'closed' });
  expect(await renew(edits, id)).toMatchObject({ ok: true });
});

test('an outline gets its text: its passages are placed, and what is not in it is lost', async () => {
  const id = `outline-${slug}`;
  expect(await renew(author, id, { pasted: report })).toMatchObject({ reason: 'not-allowed' });
  expect(await renew(edits, id, { pasted: report })).toMatchObject({ ok: true });
  const source = await sourceOf(edits, id);
  expect(await progressOf(source)).toMatchObject({ versions: 1, isLookedFor: false });
  while (await carryNext());
  expect(await progressOf(source)).toMatchObject({ isLookedFor: true, hasCarried: true });
  const seen = { opened: null, board: null, sight: sightOf(null) };
  const placed = await passagesIn(source, [1, 2, 3, 4, 5, 6, 7], seen);
  expect(placed.filter(({ start }) => start !== null)).toMatchObject([{ anchor: 'likely', paragraph: 4 }]);
});

test('an original that is for its bringer alone is read by nobody else, and stays an outline’s secret', async () => {
  const id = `outline-${slug}`;
  expect(await renew(edits, id, { pasted: report, sharedWith: 'author' })).toMatchObject({ ok: true });
  expect(await read(edits, id)).toMatchObject({ kind: 'text' });
  for (const viewer of [visitor, other, (await newEditor()).viewer]) {
    expect(await read(viewer, id)).toMatchObject({ kind: 'withheld', from: 'author' });
  }
  while (await carryNext());
  const debate = await findDebate(visitor, slug);
  if (debate === null) throw new Error('no debate');
  const card = await database().prisma.card.findFirstOrThrow({
    where: { debateId: debate.id, annotations: { some: {} } },
  });
  const passages = (await passagesOf(debate, [card.id])).get(card.id) ?? [];
  expect(passages.map(({ anchor }) => anchor)).toContain('likely');
  expect(passages.map(({ wording }) => wording)).toEqual([null, null]);
});

test('a text that files bring is changed in the files', async () => {
  expect(await renew(edits, `text-${slug}`)).toMatchObject({ reason: 'from-files' });
  expect(await correct(edits, `text-${slug}`)).toMatchObject({ reason: 'from-files' });
});

test('a host whose class quotes a document of a debate does not change it for all', async () => {
  const host = (await newPerson()).viewer;
  const room = await openedBy(host);
  const [source, debate] = [await sourceOf(edits, `outline-${slug}`), await findDebate(host, room)];
  const use = { debateId: debate?.id ?? '', sourceId: source.id, ordinal: 0, label: 'A', publishedSeq: 1n };
  await database().prisma.debateSource.create({ data: use });
  expect(await renew(host, source.slug, { pasted: report }, room)).toMatchObject({ reason: 'not-allowed' });
});

test('details are corrected; who saw others than stand there now is told', async () => {
  const id = await brought(author, { warning: 'It may err.' });
  const seen = detailsRevision(await sourceOf(author, id));
  expect(await correct(author, id, { warning: '', published: '2025-03-31' })).toMatchObject({ ok: true });
  expect(await findSource(visitor, id)).toMatchObject({
    ...{ title: 'Bridges of steel', authors: ['A. Smith', 'B. Jones'], language: 'de', published: '2025-03-31' },
    warnings: [],
  });
  expect(await correct(edits, id, { revision: seen })).toMatchObject({ reason: 'stale' });
  expect(await correct(edits, id, { warning: 'Made in haste.' })).toMatchObject({ ok: true });
  expect((await findSource(visitor, id))?.warnings).toEqual([{ by: 'document', text: 'Made in haste.' }]);
  expect(await correct(other, id)).toMatchObject({ reason: 'not-allowed' });
  expect(await correct(author, id, { title: '' })).toMatchObject({ reason: 'no-title' });
});

test('editors let fewer read a text, never more', async () => {
  const id = await brought(author);
  expect(await correct(edits, id, { sharedWith: 'author' })).toMatchObject({ ok: true });
  expect(await correct(edits, id, { sharedWith: 'everyone' })).toMatchObject({ reason: 'not-yours' });
  expect(await correct(author, id, { sharedWith: 'everyone' })).toMatchObject({ ok: true });
});

test('a text for a discussion is read by its host and participants, one for its author by that one alone', async () => {
  const [host, pupil, fellow] = [(await newPerson()).viewer, (await newPerson()).viewer, (await newPerson()).viewer];
  const room = await openedBy(host);
  for (const [at, viewer] of [pupil, fellow].entries()) await takeIn(viewer, room, `Pupil ${String(at)}`);
  const elsewhere = await openedBy(other);
  await takeIn(author, elsewhere, 'Another');
  const shared = await brought(host, { sharedWith: 'discussion' }, room);
  const own = await brought(host, { sharedWith: 'author' }, room);
  const bodies = async (id: string) => {
    const source = await sourceOf(host, id, room);
    const readers = { host, pupil, fellow, visitor, otherHost: other, otherPupil: author, edits };
    const kinds = Object.entries(readers).map(async ([name, { personId }]) =>
      (await bodyOf(source, personId)).kind === 'text' ? [name] : [],
    );
    return (await Promise.all(kinds)).flat();
  };
  expect(await bodies(shared)).toEqual(['host', 'pupil', 'fellow']);
  expect(await bodies(own)).toEqual(['host']);
  await database().prisma.participant.updateMany({
    where: { personId: fellow.personId },
    data: { removedAt: new Date() },
  });
  expect(await bodies(shared)).toEqual(['host', 'pupil']);
});
