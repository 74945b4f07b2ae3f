import { beforeAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { visitor, type Viewer } from '../../../lib/people/viewer';
import { findSource } from '../../../lib/sources/queries';
import { undoEvent } from '../../../lib/undo/commands';
import { importAnnotations } from '../../../lib/web-annotations/commands';
import { publishedAnnotations } from '../../../lib/web-annotations/queries';
import { newImport } from '../../../lib/web-annotations/schema';
import { fileLimit } from '../../../lib/web-annotations/vocabulary';
import { pageOf } from '../../../lib/web-annotations/web-annotation';
import { debateFile, quote } from '../../support/debate-file';
import { digestOfTables } from '../../support/digest';
import { newEditor, newPerson } from '../../support/people';
import { faultsOfAnnotation } from '../../support/web-annotation-model';

let editor: Viewer;
beforeAll(async () => {
  for (const slug of ['first-debate', 'second-debate']) {
    const { sources, ...file } = debateFile({ slug });
    await loadDebate({ ...file, sources: sources.map((one) => ({ ...one, slug: `${slug}-${one.slug}` })) });
  }
  editor = (await newEditor()).viewer;
});

async function exported(slug: string) {
  const source = await findSource(visitor, slug);
  if (source === null) throw new Error(`no document ${slug}`);
  const { total, items } = await publishedAnnotations(source, 1);
  return pageOf({ origin: 'https://debates.example', slug, title: source.title }, { page: 1, total, items }).items;
}

const given = (debate: string, source: string, entries: readonly object[]) =>
  newImport.parse({
    ...{ slug: debate, id: source, clientId: newId(), position: 'yes', relation: 'supports' },
    file: JSON.stringify(entries),
  });

const bring = (viewer: Viewer, debate: string, source: string, entries: readonly object[]) =>
  importAnnotations(viewer, given(debate, source, entries));

/** What a file can carry from one debate to another: not its ids, nor the addresses and versions of documents. */
function carried(annotations: Awaited<ReturnType<typeof exported>>) {
  return annotations.map(({ body, target }) => ({
    body: body.map(({ value, purpose }) => ({ value, purpose })),
    target: 'selector' in target ? target.selector : target.id.replace(/^.*#/, ''),
  }));
}

const note = (text: string, exact: string, more: object = {}) => ({
  text,
  target: [{ selector: [{ exact, ...more }] }],
});

test('what goes out is valid by the model, and comes in, in another debate, as the same', async () => {
  for (const name of ['text-c', 'report-a']) {
    const [from, to] = [await exported(`first-debate-${name}`), `second-debate-${name}`];
    expect(from.length).toBeGreaterThan(0);
    expect(from.flatMap(faultsOfAnnotation)).toEqual([]);
    await database().prisma.annotation.updateMany({ where: { source: { slug: to } }, data: { withdrawnSeq: 1 } });
    expect(await bring(editor, 'second-debate', to, from)).toMatchObject({ ok: true });
    const again = await exported(to);
    expect(carried(again)).toEqual(carried(from));
    const before = await digestOfTables();
    expect(await bring(editor, 'second-debate', to, again)).toMatchObject({ ok: false, reason: 'nothing' });
    expect(await bring(editor, 'first-debate', `first-debate-${name}`, again)).toMatchObject({ reason: 'nothing' });
    expect(await digestOfTables()).toEqual(before);
  }
});

test('an export of Hypothesis becomes cards with their passages, the importer’s, in one event; undone, they are gone', async () => {
  const { viewer } = await newPerson();
  await settle('open');
  const seen = await exported('first-debate-text-c');
  const input = given('first-debate', 'first-debate-text-c', [
    { ...note('Factories are slow.', 'take long'), user: 'acct:somebody', id: 'x' },
    { ...note('Factories are slow.', 'Chips'), permissions: {} },
    note('Nobody says this.', 'not in it'),
  ]);
  const outcome = await importAnnotations(viewer, input);
  expect(outcome).toMatchObject({ ok: true });
  expect(await importAnnotations(viewer, input)).toEqual(outcome);
  if (!outcome.ok) throw new Error('refused');
  const { seq } = outcome.value;
  const made = await database().prisma.card.findMany({
    where: { createdSeq: seq, debate: { slug: 'first-debate' } },
    include: { revisions: true, answering: true, annotations: true },
  });
  expect(made).toMatchObject([
    {
      authorId: viewer.personId,
      revisions: [{ claim: 'Factories are slow.' }],
      answering: [{ relation: 'supports', home: true }],
      annotations: [{ anchor: 'exact' }, { anchor: 'exact' }],
    },
  ]);
  const event = await database().prisma.event.findFirstOrThrow({
    where: { seq, verb: 'annotations.imported', personId: viewer.personId },
  });
  expect(event.counts).toEqual({ cards: 1, passages: 2 });
  expect(await exported('first-debate-text-c')).toHaveLength(seen.length + 2);
  expect(await undoEvent(viewer, { slug: 'first-debate', seq, clientId: newId() })).toMatchObject({ ok: true });
  expect(await exported('first-debate-text-c')).toEqual(seen);
});

test('it is refused with nothing stored: for others where it is reviewed or closed, for what is not there', async () => {
  const { viewer } = await newPerson();
  const one = [note('Another claim.', quote)];
  const refusedTo = async (who: Viewer, debate = 'first-debate', source = 'first-debate-text-c', position = 'yes') => {
    const before = await digestOfTables();
    const outcome = await importAnnotations(who, { ...given(debate, source, one), position });
    expect(await digestOfTables()).toEqual(before);
    return outcome.ok ? null : outcome.reason;
  };
  await settle('reviewed');
  expect(await refusedTo(viewer)).toBe('reviewed');
  await settle('closed');
  expect(await refusedTo(viewer)).toBe('closed');
  expect(await refusedTo(editor, 'no-debate')).toBe('not-found');
  expect(await refusedTo(editor, 'first-debate', 'second-debate-text-c')).toBe('not-found');
  expect(await refusedTo(editor, 'first-debate', 'first-debate-text-c', 'maybe')).toBe('no-position');
});

test('as many as a file may have come in at once, soon enough for those who write there too, and are undone so', async () => {
  const many = Array.from({ length: fileLimit.entries }, (_, at) => note(`Claim number ${String(at)}.`, quote));
  const begun = performance.now();
  const outcome = await bring(editor, 'first-debate', 'first-debate-text-c', many);
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) return;
  const seq = outcome.value.seq;
  const cards = () => database().prisma.card.count({ where: { createdSeq: seq, withdrawnSeq: null } });
  expect(await cards()).toBe(fileLimit.entries);
  expect(await undoEvent(editor, { slug: 'first-debate', seq, clientId: newId() })).toMatchObject({ ok: true });
  expect(await cards()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(15_000);
});

test('a quote that was copied with a slip becomes the document’s own words', async () => {
  const slipped = quote.replace('build', 'bild').replace('take', 'took');
  const outcome = await bring(editor, 'first-debate', 'first-debate-text-c', [note('Slips are found.', slipped)]);
  expect(outcome).toMatchObject({ ok: true });
  const found = await database().prisma.annotationRevision.findMany({
    where: { annotation: { card: { revisions: { some: { claim: 'Slips are found.' } } } } },
    include: { annotation: true },
  });
  expect(found).toMatchObject([{ exact: quote, annotation: { anchor: 'exact', paragraph: 2 } }]);
});

async function settle(contributions: 'open' | 'reviewed' | 'closed') {
  await database().prisma.space.updateMany({ where: { debate: { slug: 'first-debate' } }, data: { contributions } });
}
