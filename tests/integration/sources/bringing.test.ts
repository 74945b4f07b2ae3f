import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import type { Viewer } from '../../../lib/people/viewer';
import { visitor } from '../../../lib/people/viewer';
import { bringIn, takeBack } from '../../../lib/sources/commands';
import { bodyOf, findSource, sourcesOf } from '../../../lib/sources/queries';
import { newSource } from '../../../lib/sources/schema';
import { addCard, debateOf } from '../../support/contributing';
import { essayOf, textOf } from '../../support/essay';
import { asPdf, lockedPdf } from '../../support/essay-files';
import { firstSlug, loadFirstDebate } from '../../support/first-debate';
import { newEditor, newPerson } from '../../support/people';

let author: Viewer;
let other: Viewer;
let edits: Viewer;

beforeAll(async () => {
  await loadFirstDebate();
  [author, other, edits] = [(await newPerson()).viewer, (await newPerson()).viewer, (await newEditor()).viewer];
});

const ask = (change: object) => newSource.parse({ slug: firstSlug, clientId: newId(), ...change });
const pasted = { pasted: '# On bridges\n\nThey hold.\n\nMostly.', title: 'Bridges' };
const rows = async () => [
  await database().prisma.source.count(),
  await database().prisma.sourceVersion.count(),
  await database().prisma.event.count(),
];

async function brought(viewer: Viewer, change: object = pasted): Promise<string> {
  const outcome = await bringIn(viewer, ask(change));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.source;
}

async function read(viewer: Viewer, slug: string) {
  const source = await findSource(viewer, slug);
  return source === null ? null : bodyOf(source, viewer.personId);
}

test('a text that is pasted is there at once where it is admitted, under the next letter', async () => {
  const slug = await brought(edits);
  const source = (await sourcesOf(await debateOf(visitor))).find((one) => one.slug === slug);
  expect(source).toMatchObject({ title: 'Bridges', label: 'R1', madeByAi: 'unknown', sharedWith: 'everyone' });
  expect(await read(visitor, slug)).toMatchObject({ kind: 'text', text: '# On bridges\n\nThey hold.\n\nMostly.' });
});

test('sent twice with one id, it is there once and answers the same', async () => {
  const input = ask(pasted);
  const first = await bringIn(edits, input);
  const before = await rows();
  expect(await bringIn(edits, input)).toEqual(first);
  expect(await rows()).toEqual(before);
});

test('a file says its title and authors itself', async () => {
  const essay = essayOf(400);
  const slug = await brought(edits, { file: { name: 'essay.pdf', bytes: await asPdf(essay) } });
  expect(await findSource(visitor, slug)).toMatchObject({
    title: essay.title,
    authors: ['A. Writer'],
    published: '2025-03-04',
  });
  expect(await read(visitor, slug)).toMatchObject({ text: textOf(essay) });
});

test('where the debate is reviewed, it waits and only its author sees it', async () => {
  const slug = await brought(author);
  expect(await read(author, slug)).toMatchObject({ kind: 'text' });
  expect(await findSource(other, slug)).toBeNull();
  expect((await sourcesOf(await debateOf(author))).find((one) => one.slug === slug)?.label).toBeNull();
});

test.each([
  ['nothing', {}, 'no-text'],
  ['two texts', { ...pasted, file: { name: 'a.txt', bytes: Buffer.from('a') } }, 'two-texts'],
  ['no title', { pasted: 'Words' }, 'no-title'],
  ['a locked file', { file: { name: 'a.pdf', bytes: lockedPdf() } }, 'encrypted'],
  ['a discussion’s readers where there is none', { ...pasted, sharedWith: 'discussion' }, 'no-discussion'],
])('%s is refused, and nothing is stored', async (_, change, reason) => {
  const before = await rows();
  expect(await bringIn(edits, ask(change))).toMatchObject({ ok: false, reason });
  expect(await rows()).toEqual(before);
});

test('a text for its author alone is read by nobody else, not even by editors', async () => {
  const slug = await brought(edits, { ...pasted, sharedWith: 'author' });
  expect(await read(edits, slug)).toMatchObject({ kind: 'text' });
  for (const viewer of [visitor, other, (await newEditor()).viewer]) {
    expect(await read(viewer, slug)).toEqual({ kind: 'withheld', from: 'author', quoted: [] });
  }
});

test('it is taken back while nothing stands on it, by who brought it and by editors', async () => {
  const slug = await brought(author);
  const take = (viewer: Viewer) => takeBack(viewer, { slug: firstSlug, id: slug, clientId: newId() });
  expect(await take(other)).toMatchObject({ reason: 'not-found' });
  await addCard(author, 1, { backing: 'here', source: slug, paragraph: 2, quote: 'They hold.', speaker: 'document' });
  expect(await take(author)).toMatchObject({ reason: 'in-use' });
  const unused = await brought(author);
  expect(await takeBack(author, { slug: firstSlug, id: unused, clientId: newId() })).toMatchObject({ ok: true });
  expect(await findSource(author, unused)).toBeNull();
  expect(await database().prisma.sourceVersion.count({ where: { source: { slug: unused } } })).toBe(0);
});
