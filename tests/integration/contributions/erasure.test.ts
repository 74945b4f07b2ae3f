import { beforeEach, expect, test } from 'vitest';
import { addAnnotation } from '../../../lib/annotations/commands';
import { newAnnotation } from '../../../lib/annotations/schema';
import { createCard, reviseCard } from '../../../lib/cards/commands';
import { cardsById } from '../../../lib/cards/queries';
import { newCard } from '../../../lib/cards/schema';
import { eraseViewer } from '../../../lib/contributions/commands';
import { contributionsOf, ownDataOf } from '../../../lib/contributions/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { readWholeDebate } from '../../../lib/exchange/queries';
import { newId } from '../../../lib/id';
import { viewerOf, type Viewer } from '../../../lib/people/viewer';
import { rateCard } from '../../../lib/ratings/commands';
import { placesOf } from '../../support/canary';
import { digestOfTables, streamOf } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate, readFirstDebate, withCards } from '../../support/first-debate';
import { newEditor, newPerson, type Somebody } from '../../support/people';

const canary = 'quetzalcanary';
const confirmed = { confirm: 'yes' } as const;

let debate: Debate;
let me: Somebody;
let other: Viewer;
beforeEach(async () => {
  await database().pool.query('TRUNCATE debate, source, person, editor_link CASCADE');
  debate = await loadFirstDebate();
  await setContributions('open');
  [me, other] = [await newPerson(), (await newPerson()).viewer];
});

const setContributions = (contributions: Debate['contributions']) =>
  database().prisma.space.update({ where: { id: debate.spaceId }, data: { contributions } });

/** Answers a card, with the canary in every field that can be typed into. @returns the new card's number */
async function answer(viewer: Viewer, to: number, word = canary): Promise<number> {
  const elsewhere = { backing: 'elsewhere', title: word, url: `https://example.org/${word}`, pasted: word, note: word };
  const speaking = { speaker: 'document', actor: word };
  const words = { claim: `${word} claims`, elaboration: word, ...elsewhere, ...speaking };
  const made = await createCard(
    viewer,
    newCard.parse({ slug: firstSlug, to, relation: 'supports', clientId: newId(), ...words }),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.number ?? 0;
}

const cardNow = (number: number) =>
  database().prisma.card.findUniqueOrThrow({ where: { spaceId_number: { spaceId: debate.spaceId, number } } });

async function revise(viewer: Viewer, number: number, claim: string) {
  const { revision } = await cardNow(number);
  const outcome = await reviseCard(viewer, {
    ...{ slug: firstSlug, number, revision, clientId: newId(), kind: 'fact', claim, elaboration: claim },
  });
  expect(outcome).toMatchObject({ ok: true });
}

test('words are found wherever they stand, so that a search that finds none says something', async () => {
  await revise(me.viewer, await answer(me.viewer, await cardNumber('F2')), `${canary} revised`);
  expect(await placesOf(canary)).toEqual([
    'actor.name',
    ...['annotation_revision.exact', 'annotation_revision.note', 'card_revision.claim', 'card_revision.elaboration'],
    ...['card_words.words', 'findable_word.word', 'source.title', 'source.url'],
  ]);
  expect((await placesOf(String(me.viewer.personId))).length).toBeGreaterThan(8);
});

test('nothing of somebody is left in any column, published or waiting', async () => {
  const number = await answer(me.viewer, await cardNumber('F2'));
  await revise(me.viewer, number, `${canary} revised`);
  await answer(other, number, 'another');
  await rateCard(me.viewer, { slug: firstSlug, number: 1, revision: 1, rating: { judgement: 3 }, clientId: newId() });
  await setContributions('reviewed');
  await answer(me.viewer, await cardNumber('F3'));
  await revise(me.viewer, number, `${canary} once more`);
  const passage = {
    backing: 'elsewhere',
    title: canary,
    pasted: canary,
    note: canary,
    speaker: 'vague',
    actor: `${canary} 2`,
  };
  const added = newAnnotation.parse({ slug: firstSlug, number: 2, clientId: newId(), ...passage });
  expect(await addAnnotation(me.viewer, added)).toMatchObject({ ok: true });

  const rated = '"table": "rating"';
  expect(await placesOf(rated)).toEqual(['event.changes']);
  const before = await streamOf(debate.spaceId);
  expect(await eraseViewer(me.viewer, confirmed)).toEqual({ ok: true, value: null });
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf(String(me.viewer.personId))).toEqual([]);
  expect(await placesOf(rated)).toEqual([]);
  expect(await database().prisma.rating.count()).toBe(0);
  expect(await viewerOf(me.token)).toMatchObject({ personId: null });
  expect(await ownDataOf(me.viewer)).toBeNull();
  const after = await streamOf(debate.spaceId);
  expect(after).toMatchObject({ seq: before.seq + 1, publishedSeq: before.seq + 1 });
  expect(await database().prisma.proposal.count({ where: { state: { not: 'withdrawn' } } })).toBe(0);
});

test('a card that others answered keeps its place, one that nobody answered goes', async () => {
  const kept = await answer(me.viewer, await cardNumber('F2'));
  const theirs = await answer(other, kept, 'another');
  const below = await answer(me.viewer, kept);
  await eraseViewer(me.viewer, confirmed);
  const { withdrawnSeq, emptiedSeq, authorId } = await cardNow(kept);
  expect([withdrawnSeq === null, emptiedSeq === null, authorId]).toEqual([true, false, null]);
  expect((await cardNow(below)).withdrawnSeq).not.toBeNull();
  const cards = await cardsById(debate, [(await cardNow(kept)).id, (await cardNow(theirs)).id]);
  expect([...cards.values()].map(({ claim, isEmptied }) => ({ claim, isEmptied }))).toEqual(
    expect.arrayContaining([
      { claim: null, isEmptied: true },
      { claim: 'another claims', isEmptied: false },
    ]),
  );
  const links = await database().prisma.link.findMany({ where: { from: { number: { in: [kept, theirs, below] } } } });
  expect(links.map(({ withdrawnSeq }) => withdrawnSeq === null).sort()).toEqual([false, true, true]);
  const whole = await readWholeDebate(debate);
  expect(whole.cards.map(({ number }) => number)).toEqual(expect.arrayContaining([kept, theirs]));
  expect(whole.sources.filter(({ title }) => title.includes('reader'))).toEqual([]);
});

test('what others wrote stays as it was', async () => {
  const mine = await answer(me.viewer, await cardNumber('F2'));
  await answer(other, mine, 'another');
  const theirs = await ownDataOf(other);
  await eraseViewer(me.viewer, confirmed);
  expect(await ownDataOf(other)).toEqual(theirs);
  expect((await contributionsOf(other, 1)).shown).toMatchObject([{ state: 'published', words: 'another claims' }]);
});

test('erasing twice, also at once, does it once', async () => {
  await answer(me.viewer, await cardNumber('F2'));
  await Promise.all([eraseViewer(me.viewer, confirmed), eraseViewer(me.viewer, confirmed)]);
  const done = await digestOfTables();
  expect(await eraseViewer(me.viewer, confirmed)).toEqual({ ok: true, value: null });
  expect(await eraseViewer(await viewerOf(me.token), confirmed)).toEqual({ ok: true, value: null });
  expect(await digestOfTables()).toEqual(done);
  expect(await database().prisma.event.count({ where: { verb: 'words.erased' } })).toBe(1);
});

test('others who answer at that moment find the card withdrawn, or are answers that keep it', async () => {
  const numbers = [await answer(me.viewer, 2), await answer(me.viewer, 3), await answer(me.viewer, 4)];
  const answers = numbers.map((number) => answer(other, number, 'another').catch(() => null));
  await Promise.all([answers[0], eraseViewer(me.viewer, confirmed), ...answers.slice(1)]);
  for (const [at, number] of numbers.entries()) {
    const { withdrawnSeq, emptiedSeq } = await cardNow(number);
    expect((await answers[at]) === null ? withdrawnSeq : emptiedSeq).not.toBeNull();
  }
  expect(await placesOf(canary)).toEqual([]);
});

test('what somebody writes in another window while they are erased leaves nothing of them', async () => {
  await answer(me.viewer, await cardNumber('F2'));
  const writing = [1, 2, 3].map((number) => answer(me.viewer, number).catch(() => null));
  await eraseViewer(me.viewer, confirmed);
  await Promise.all(writing);
  expect(await placesOf(canary)).toEqual([]);
  expect(await placesOf(String(me.viewer.personId))).toEqual([]);
});

test('an editor’s wording goes, the one before stands again, and files change it as ever', async () => {
  const editor = (await newEditor()).viewer;
  const number = await cardNumber('F2');
  const claim = async () => (await cardsById(debate, [cardId('F2')])).get(cardId('F2'))?.claim;
  const before = await claim();
  await revise(editor, number, `${canary} by an editor`);
  await eraseViewer(editor, confirmed);
  expect(await claim()).toBe(before);
  expect(await loadDebate(await readFirstDebate())).toEqual({ changed: 0, kept: [] });
  const file = withCards(await readFirstDebate(), { F2: { claim: 'Another wording of the files.' } });
  expect(await loadDebate(file)).toEqual({ changed: 1, kept: [] });
  expect(await claim()).toBe('Another wording of the files.');
  expect(await cardNow(number)).toMatchObject({ revision: 3 });
});
