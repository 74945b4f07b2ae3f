import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { visitor } from '../../../lib/people/viewer';
import { findSource } from '../../../lib/sources/queries';
import { carryNext } from '../../../lib/standings/commands';
import { importAnnotations } from '../../../lib/web-annotations/commands';
import { publishedAnnotations } from '../../../lib/web-annotations/queries';
import { newImport } from '../../../lib/web-annotations/schema';
import { webAnnotationOf } from '../../../lib/web-annotations/web-annotation';
import { debateFile } from '../../support/debate-file';
import { outline, report } from '../../support/outlined-document';
import { newEditor } from '../../support/people';
import { faultsOfAnnotation } from '../../support/web-annotation-model';

const kept = 'In storms it stays in the harbour, sometimes for three days.';
const changed = 'it would take 90 million crowns and six years to build';
const lost = 'She would rather have a second boat.';
const quotes = [
  [kept, 3],
  [changed, 4],
  [lost, 5],
] as const;
const revised = `Corrected in May.\n\n${report.replace('90 million', '95 million').replace(` ${lost}`, '')}`;
const renewedAt = '2026-05-04T10:00:00.000Z';

let slug: string;

beforeEach(async () => {
  slug = `d-${newId().slice(-12)}`;
  const about = { kind: 'report', language: 'en', provenance: 'Written for a test.', madeByAi: 'unknown' };
  await loadDebate(
    debateFile({
      ...{ slug, origins: [], links: [] },
      sources: [
        { ...about, id: 'D', slug: `text-${slug}`, title: 'Text', text: report },
        { ...about, id: 'O', slug: `outline-${slug}`, title: 'Outline', outline },
      ],
      cards: [
        {
          ...{ id: 'F1', kind: 'fact', claim: 'Repairs would be dear because of salt and ice.', relation: 'supports' },
          answers: 'T1',
          passages: [
            ...quotes.map(([quote, paragraph]) => ({ source: 'D', speaker: 'document', quote, paragraph })),
            { source: 'O', speaker: 'document', paragraph: 3 },
          ],
        },
        { id: 'F2', kind: 'fact', claim: 'It costs.', relation: 'attacks', answers: 'T1' },
      ],
    }),
  );
});

async function renew(name: string, text: string): Promise<void> {
  const source = await database().prisma.source.findUniqueOrThrow({
    where: { slug: name },
    include: { versions: true },
  });
  const data = { id: newId(), sourceId: source.id, version: source.versions.length + 1, text, createdAt: renewedAt };
  await database().prisma.sourceVersion.create({ data });
}

async function exported(name: string) {
  return (await annotationsOf(name)).map(({ target }) => target);
}

async function annotationsOf(name: string) {
  const source = await findSource(visitor, name);
  if (source === null) throw new Error(`no document ${name}`);
  const { items } = await publishedAnnotations(source, 1);
  const annotations = items.map((item) =>
    webAnnotationOf(item, { origin: 'https://debates.example', slug: name, title: source.title }),
  );
  expect(annotations.flatMap(faultsOfAnnotation)).toEqual([]);
  return annotations;
}

const placed = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(start + exact.length).slice(0, 32)];
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ];
};

test('passages are given where they stand in the newest version, in its words, with its date', async () => {
  const before = await exported(`text-${slug}`);
  await renew(`text-${slug}`, revised);
  expect(await exported(`text-${slug}`)).toEqual(before);
  while (await carryNext());
  expect(await exported(`text-${slug}`)).toMatchObject([
    { selector: placed(revised, kept), state: { sourceDate: renewedAt } },
    { selector: placed(revised, changed.replace('90', '95')), state: { sourceDate: renewedAt } },
    { selector: placed(report, lost), state: before[2] !== undefined && 'state' in before[2] ? before[2].state : {} },
  ]);
});

test('a text that not everybody may read gives no words of its own away', async () => {
  const before = await exported(`text-${slug}`);
  await renew(`text-${slug}`, revised);
  await database().prisma.source.updateMany({ where: { slug: `text-${slug}` }, data: { sharedWith: 'author' } });
  while (await carryNext());
  expect(await exported(`text-${slug}`)).toEqual(before);
});

test('what stood in an outline is named by the paragraph that it likely is in the text', async () => {
  const address = `https://debates.example/sources/outline-${slug}`;
  expect(await exported(`outline-${slug}`)).toMatchObject([{ id: `${address}#paragraph-3` }]);
  await renew(`outline-${slug}`, report);
  while (await carryNext());
  expect(await exported(`outline-${slug}`)).toMatchObject([{ id: `${address}#paragraph-4` }]);
});

test('what goes out after a new version comes in again as what is there', async () => {
  await renew(`text-${slug}`, revised);
  while (await carryNext());
  const file = JSON.stringify((await annotationsOf(`text-${slug}`)).slice(0, 2));
  const { viewer } = await newEditor();
  const given = { slug, id: `text-${slug}`, clientId: newId(), position: 'yes', relation: 'supports', file };
  expect(await importAnnotations(viewer, newImport.parse(given))).toMatchObject({ ok: false, reason: 'nothing' });
});
