import { beforeAll, beforeEach, expect, test } from 'vitest';
import { passagesIn } from '../../../lib/annotations/queries';
import { database } from '../../../lib/db/client';
import { findDebate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { addVersion, bringIn } from '../../../lib/sources/commands';
import { bodyOf, sourcesOf } from '../../../lib/sources/queries';
import { newSource, newVersion } from '../../../lib/sources/schema';
import { sightOf } from '../../../lib/spaces/visible';
import { carryNext } from '../../../lib/standings/commands';
import { undoEvent } from '../../../lib/undo/commands';
import { debateFile } from '../../support/debate-file';
import { digestOfTables } from '../../support/digest';
import { writtenBy } from '../../support/discussing';
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
  const passages = [{ source: 'O', speaker: 'document', paragraph: 3 }];
  await loadDebate(
    debateFile({
      ...{ slug, origins: [], links: [] },
      sources: [{ ...about, id: 'O', slug: `outline-${slug}`, title: 'Outline', outline }],
      cards: plainCards.map((card) => (card.id === 'F1' ? { ...card, passages } : card)),
    }),
  );
  await database().prisma.space.updateMany({ where: { debate: { slug } }, data: { contributions: 'open' } });
});

async function brought(viewer: Viewer): Promise<string> {
  const given = { slug, clientId: newId(), title: 'Bridges', pasted: 'They hold.\n\nMostly.' };
  const outcome = await bringIn(viewer, newSource.parse(given));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.source;
}

const renew = (viewer: Viewer, id: string, change: object = { pasted: 'They hold.\n\nAlways.' }) =>
  addVersion(viewer, newVersion.parse({ slug, id, clientId: newId(), ...change }));

async function sourceOf(viewer: Viewer, id: string) {
  const debate = await findDebate(viewer, slug);
  const found = debate === null ? undefined : (await sourcesOf(debate)).find((one) => one.slug === id);
  if (found === undefined) throw new Error('no such source');
  return found;
}

async function read(viewer: Viewer, id: string) {
  return bodyOf(await sourceOf(viewer, id), viewer.personId);
}

const undo = (viewer: Viewer, seq: number) => undoEvent(viewer, { slug, seq, clientId: newId() });
const seqOf = (outcome: Awaited<ReturnType<typeof renew>>) => (outcome.ok ? outcome.value.seq : 0);
const quote = (source: string, words: string, paragraph: number) => {
  const passage = { backing: 'here', source, paragraph, quote: words, speaker: 'document' };
  return writtenBy(other, slug, `A card on “${words}”`, { to: 2, ...passage });
};
const placesOf = async (id: string) => {
  const source = await sourceOf(author, id);
  const found = await passagesIn(source, [1, 2, 3], { opened: null, board: null, sight: sightOf(null) });
  return found.map(({ paragraph, start, anchor }) => [paragraph, start, anchor]);
};

test('a new text is taken back by who made it: the text before is there again, and passages stand in it as before', async () => {
  const id = await brought(author);
  await quote(id, 'They hold.', 1);
  const before = [await read(visitor, id), await placesOf(id)];
  const seq = seqOf(await renew(author, id, { pasted: 'New.\n\nThey hold.' }));
  while (await carryNext());
  expect(await placesOf(id)).toEqual([[2, 6, 'moved']]);
  expect(await undo(other, seq)).toMatchObject({ ok: false, reason: 'not-allowed' });
  const undone = await undo(author, seq);
  expect(undone).toMatchObject({ ok: true, value: { source: id } });
  expect([await read(visitor, id), await placesOf(id)]).toEqual(before);
  expect(await undo(author, seq)).toMatchObject({ ok: false, reason: 'already-undone' });
  expect(await renew(author, id)).toMatchObject({ ok: true });
});

test('an outline whose text is taken back is an outline again', async () => {
  const id = `outline-${slug}`;
  const seq = seqOf(await renew(edits, id, { pasted: report }));
  while (await carryNext());
  expect(await undo(edits, seq)).toMatchObject({ ok: true });
  expect(await read(visitor, id)).toMatchObject({ kind: 'outline' });
});

test('a new text stays once something was quoted from it, and while another text stands after it', async () => {
  const id = await brought(author);
  const first = seqOf(await renew(author, id));
  await quote(id, 'Always.', 2);
  const before = await digestOfTables();
  expect(await undo(author, first)).toMatchObject({ ok: false, reason: 'changed-since' });
  expect(await digestOfTables()).toEqual(before);
  const second = seqOf(await renew(author, id, { pasted: 'A third.' }));
  const third = seqOf(await renew(author, id, { pasted: 'A fourth.' }));
  expect(await undo(author, second)).toMatchObject({ ok: false, reason: 'changed-since' });
  expect(await undo(author, third)).toMatchObject({ ok: true });
  expect(await undo(author, second)).toMatchObject({ ok: true });
});

test('taking a text back tells other debates whose cards quote it', async () => {
  const id = await brought(author);
  await quote(id, 'They hold.', 1);
  const source = await sourceOf(author, id);
  const elsewhere = `e-${newId().slice(-12)}`;
  await loadDebate(debateFile({ slug: elsewhere, sources: [], origins: [], links: [], cards: plainCards }));
  await quoteElsewhere(elsewhere, source.id);
  const seq = seqOf(await renew(author, id, { pasted: 'New.\n\nThey hold.' }));
  const before = await headOf(elsewhere);
  expect(await undo(author, seq)).toMatchObject({ ok: true });
  expect(await headOf(elsewhere)).toBeGreaterThan(before);
});

const plainCards = [
  { id: 'F1', kind: 'fact', claim: 'It works.', relation: 'supports', answers: 'T1' },
  { id: 'F2', kind: 'forecast', claim: 'It costs.', relation: 'attacks', answers: 'T1' },
];

async function headOf(debateSlug: string): Promise<number> {
  const stream = await database().prisma.stream.findFirstOrThrow({
    where: { space: { debate: { slug: debateSlug } } },
  });
  return Number(stream.publishedSeq);
}

/** Lets a card of another debate stand on a document’s newest text. */
async function quoteElsewhere(debateSlug: string, sourceId: string): Promise<void> {
  const { prisma } = database();
  const card = await prisma.card.findFirstOrThrow({ where: { debate: { slug: debateSlug }, number: 2 } });
  const use = { debateId: card.debateId, sourceId, ordinal: 1, label: 'A', publishedSeq: 1n };
  await prisma.debateSource.create({ data: use });
  const where = { debateId: card.debateId, spaceId: card.spaceId, cardId: card.id, sourceId };
  const said = { stance: 'backs', attribution: 'document', anchor: 'outline', paragraph: 1, ordinal: 1 } as const;
  await prisma.annotation.create({
    data: { id: newId(), ...where, ...said, revision: 1, createdSeq: 1n, publishedSeq: 1n },
  });
}
