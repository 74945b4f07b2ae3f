import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { passagesIn, passagesOf } from '../../../lib/annotations/queries';
import { passagesStatement } from '../../../lib/annotations/passages-statement';
import { attributions, passagesCounted, passagesShown, stances } from '../../../lib/annotations/vocabulary';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { stableId } from '../../../lib/exchange/stable-id';
import { sightOf } from '../../../lib/spaces/visible';
import { generateDebate } from '../../support/generate';
import { cardId, loadFirstDebate, readFirstDebate, withCards } from '../../support/first-debate';

const everybody = { board: null, sight: sightOf(null) };

let debate: Debate;
let file: DebateFile;
beforeAll(async () => {
  file = await readFirstDebate();
  debate = await loadFirstDebate();
});

const sourceId = (label: string) => stableId('source', file.sources.find(({ id }) => id === label)?.slug ?? '');

test('a card’s passages come in the order of the documents, each with its speaker and note', async () => {
  const passages = (await passagesOf(debate, [cardId('F2')])).get(cardId('F2'));
  const written = file.cards.find(({ id }) => id === 'F2')?.passages ?? [];
  expect(passages?.map(({ label, paragraph, stance, note }) => [label, paragraph, stance, note])).toEqual(
    written.map(({ source, paragraph, stance, note = null }) => [source, paragraph, stance, note]),
  );
});

test('a passage of an outline has the summary and no words; one of a text has its words', async () => {
  const passages = (await passagesOf(debate, [cardId('F2')])).get(cardId('F2')) ?? [];
  for (const { label, anchor, exact, summary, writtenByEditors } of passages) {
    if (label === 'C') expect([anchor, summary, writtenByEditors]).toEqual(['exact', null, true]);
    else expect([anchor, exact, writtenByEditors]).toEqual(['outline', null, false]);
    expect((exact ?? summary ?? '').length).toBeGreaterThan(10);
  }
});

test('a source’s passages stand with the paragraphs asked for, and lead to their cards', async () => {
  const found = await passagesIn({ id: sourceId('B') }, [8], { opened: 8, ...everybody });
  const claims = [...file.positions.map(({ thesis }) => thesis), ...file.cards];
  const wanted = claims.filter(({ passages }) =>
    passages.some(({ source, paragraph }) => source === 'B' && paragraph === 8),
  );
  expect(found.map(({ claim }) => claim).sort()).toEqual(wanted.map(({ claim }) => claim).sort());
  expect(new Set(found.map(({ paragraph, slug }) => `${slug} ${String(paragraph)}`))).toEqual(
    new Set([`${debate.slug} 8`]),
  );
});

test('a source’s passages can be narrowed by what they do and by who is speaking, and so is their number', async () => {
  const source = { id: sourceId('B') };
  const all = await passagesIn(source, [8], { opened: 8, ...everybody });
  for (const stance of [null, ...stances]) {
    for (const speaker of [null, ...attributions]) {
      const fits = all.filter(
        (one) => (stance === null || one.stance === stance) && (speaker === null || one.attribution === speaker),
      );
      const found = await passagesIn(source, [8], { opened: 8, filter: { stance, speaker }, ...everybody });
      expect(found.map(({ id }) => id)).toEqual(fits.map(({ id }) => id));
      expect(new Set(found.map(({ ofParagraph }) => ofParagraph)).size).toBeLessThanOrEqual(1);
      expect(found[0]?.ofParagraph ?? 0).toBe(fits.length);
    }
  }
});

test('of a crowded paragraph four are shown, all once it is opened, and the whole number always', async () => {
  const crowd = Object.fromEntries(
    file.cards.slice(0, 12).map((card) => [
      card.id,
      {
        passages: [
          ...card.passages.filter(({ source, paragraph }) => source !== 'A' || paragraph !== 13),
          { source: 'A', paragraph: 13, stance: 'context', speaker: 'vague' } as const,
        ],
      },
    ]),
  );
  await loadDebate(withCards(file, crowd));
  const source = { id: sourceId('A') };
  const closed = await passagesIn(source, [3, 13], { opened: 3, ...everybody });
  const crowded = closed.filter(({ paragraph }) => paragraph === 13);
  expect(crowded.map(({ ofParagraph }) => ofParagraph)).toEqual([12, 12, 12, 12]);
  const opened = await passagesIn(source, [3, 13], { opened: 13, ...everybody });
  expect(opened.filter(({ paragraph }) => paragraph === 13)).toHaveLength(12);
  await loadDebate(file);
  expect(await passagesIn(source, [13], { opened: null, ...everybody })).toEqual([]);
});

const planNode = z.object({
  'Actual Rows': z.number(),
  get Plans() {
    return z.array(planNode).optional();
  },
});

test('however many passages a paragraph has, a page reads no more of them than it counts', async () => {
  const many = generateDebate({ cards: 1_500, seed: 7, slug: 'many-passages' });
  await loadDebate(many);
  await database().pool.query('ANALYZE');
  const [document] = many.sources;
  const paragraphs = document?.outline.map(({ paragraph }) => paragraph) ?? [];
  const source = { id: stableId('source', document?.slug ?? '') };
  const found = await passagesIn(source, paragraphs, { opened: null, ...everybody });
  expect(Math.max(...found.map(({ ofParagraph }) => ofParagraph))).toBe(passagesCounted + 1);

  const values = [source.id, paragraphs, everybody.sight, null];
  const statement = passagesStatement({ shown: passagesShown.closed, isFiltered: false });
  const explained = await database().pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`, values);
  const [{ Plan }] = z
    .tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: planNode })]) })])
    .parse(explained.rows)[0]['QUERY PLAN'];
  const most = Math.max(passagesCounted + 1, paragraphs.length * passagesShown.closed);
  expect(mostRows(Plan)).toBeLessThanOrEqual(most);
});

function mostRows({ 'Actual Rows': rows, Plans = [] }: z.infer<typeof planNode>): number {
  return Math.max(rows, ...Plans.map(mostRows));
}
