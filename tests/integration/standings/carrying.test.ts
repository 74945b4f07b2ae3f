import { beforeEach, expect, test } from 'vitest';
import { changedPassages, passagesIn, passagesOf } from '../../../lib/annotations/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { readWholeDebate } from '../../../lib/exchange/queries';
import { newId } from '../../../lib/id';
import { paragraphsOf } from '../../../lib/sources/text';
import { sightOf } from '../../../lib/spaces/visible';
import { carryNext } from '../../../lib/standings/commands';
import { debateFile } from '../../support/debate-file';
import { publishedDebate } from '../../support/first-debate';
import { outline, report } from '../../support/outlined-document';

const seen = { board: null, sight: sightOf(null) };

const passages = [
  ['It carries cars in summer and people all the year round.', 3],
  ['it would take 90 million crowns and six years to build', 4],
  ['She would rather have a second boat.', 5],
] as const;

/** A new version: two paragraphs put in front, one number changed, one sentence taken out. */
const revised = `Corrected in May.\n\nFirst published in April.\n\n${report
  .replace('90 million', '95 million')
  .replace(' She would rather have a second boat.', '')}`;

let debate: Debate;
let cardId: string;

beforeEach(async () => {
  const [pole, document] = [
    { source: 'D', speaker: 'document' },
    { kind: 'report', language: 'en' },
  ];
  const about = { provenance: 'Written for a test.', madeByAi: 'unknown' };
  const [file] = [debateFile({ slug: `d-${newId().slice(-12)}` })];
  const written = debateFile({
    slug: file.slug,
    origins: [],
    sources: [
      { ...document, ...about, id: 'D', slug: `text-${file.slug}`, title: 'Text', text: report },
      { ...document, ...about, id: 'O', slug: `outline-${file.slug}`, title: 'Outline', outline },
    ],
    cards: [
      {
        ...{ id: 'F1', kind: 'fact', claim: 'Repairs would be dear because of salt and ice.', relation: 'supports' },
        answers: 'T1',
        passages: [
          ...passages.map(([quote, paragraph]) => ({ ...pole, quote, paragraph })),
          { source: 'O', speaker: 'document', paragraph: 3 },
          { source: 'O', speaker: 'document', paragraph: 6 },
        ],
      },
      { id: 'F2', kind: 'fact', claim: 'It costs.', relation: 'attacks', answers: 'T1' },
    ],
    links: [],
  });
  await loadDebate(written);
  debate = await publishedDebate(file.slug);
  const card = await database().prisma.card.findFirstOrThrow({
    where: { debateId: debate.id, annotations: { some: {} } },
  });
  cardId = card.id;
});

async function addVersion(slug: string, text: string): Promise<{ id: string; slug: string }> {
  const source = await database().prisma.source.findUniqueOrThrow({ where: { slug }, include: { versions: true } });
  const version = source.versions.length + 1;
  await database().prisma.sourceVersion.create({ data: { id: newId(), sourceId: source.id, version, text } });
  return source;
}

async function carryAll(): Promise<void> {
  while (await carryNext());
}

const shown = async (label: string) =>
  ((await passagesOf(debate, [cardId])).get(cardId) ?? []).filter((passage) => passage.label === label);

test('a new version shows where each passage stands in it, and the words that it has now', async () => {
  expect((await shown('D')).map(({ anchor, paragraph }) => [anchor, paragraph])).toEqual(
    passages.map(([, paragraph]) => ['exact', paragraph]),
  );
  const source = await addVersion(`text-${debate.slug}`, revised);
  await carryAll();
  expect(
    (await shown('D')).map(({ anchor, paragraph, exact, wording }) => [anchor, paragraph, exact, wording]),
  ).toEqual([
    ['exact', 5, passages[0][0], null],
    ['fuzzy', 6, passages[1][0], passages[1][0].replace('90', '95')],
    ['lost', 5, passages[2][0], null],
  ]);
  const numbers = paragraphsOf(revised).map(({ number }) => number);
  const inText = await passagesIn(source, numbers, { opened: null, ...seen });
  expect(inText.map(({ paragraph, start, end }) => [paragraph, revised.slice(start ?? 0, end ?? 0)])).toEqual([
    [5, passages[0][0]],
    [6, passages[1][0].replace('90', '95')],
  ]);
  const exported = (await readWholeDebate(debate)).annotations.filter(({ exact }) => exact === passages[0][0]);
  expect(exported).toMatchObject([{ paragraph: 5, anchor: 'exact', start: revised.indexOf(passages[0][0]) }]);
});

test('the report names the cards that stand on changed words or on none, with both wordings', async () => {
  const source = await addVersion(`text-${debate.slug}`, revised);
  expect(await changedPassages(source, seen)).toEqual([]);
  await carryAll();
  expect(await changedPassages(source, seen)).toMatchObject([
    { anchor: 'fuzzy', exact: passages[1][0], wording: passages[1][0].replace('90', '95'), paragraph: 6 },
    { anchor: 'lost', exact: passages[2][0], wording: null },
  ]);
});

test('a passage that came back with a later version is there again', async () => {
  await addVersion(`text-${debate.slug}`, revised);
  await carryAll();
  const source = await addVersion(`text-${debate.slug}`, report);
  await carryAll();
  expect((await shown('D')).map(({ anchor }) => anchor)).toEqual(['exact', 'exact', 'exact']);
  expect(await changedPassages(source, seen)).toEqual([]);
});

test('until somebody has looked, no words are marked in the new version', async () => {
  const source = await addVersion(`text-${debate.slug}`, revised);
  const inText = await passagesIn(source, [3, 4, 5], { opened: null, ...seen });
  expect(inText.map(({ start, end }) => [start, end])).toEqual(passages.map(() => [null, null]));
});

test('an outline’s passages are likely in the text that came later, or are not found', async () => {
  expect((await shown('O')).map(({ anchor }) => anchor)).toEqual(['outline', 'outline']);
  await addVersion(`outline-${debate.slug}`, report);
  await carryAll();
  expect((await shown('O')).map(({ anchor, paragraph, wording }) => [anchor, paragraph, wording])).toEqual([
    ['likely', 4, 'They added that salt and ice would make repairs dear.'],
    ['lost', 6, null],
  ]);
});

test('what was looked for is looked for once, and everybody’s pages have a new version', async () => {
  await addVersion(`text-${debate.slug}`, revised);
  const before = (await publishedDebate(debate.slug)).version;
  await Promise.all([carryNext(), carryNext()]);
  expect(await carryNext()).toBe(false);
  expect((await publishedDebate(debate.slug)).version).toBe(before + 1);
  expect(await database().prisma.carriedAnchor.count({ where: { annotation: { debateId: debate.id } } })).toBe(3);
});

test('all of it can be computed again', async () => {
  await addVersion(`text-${debate.slug}`, revised);
  await carryAll();
  const first = await shown('D');
  await database().prisma.carriedAnchor.deleteMany();
  await carryAll();
  expect(await shown('D')).toEqual(first);
});
