import { beforeAll, expect, test } from 'vitest';
import { reviseCard } from '../../../lib/cards/commands';
import { cardsById } from '../../../lib/cards/queries';
import { database } from '../../../lib/db/client';
import type { Debate } from '../../../lib/debates/queries';
import { loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { digestOfTables } from '../../support/digest';
import { cardId, cardNumber, firstSlug, loadFirstDebate, readFirstDebate, withCards } from '../../support/first-debate';
import { newEditor } from '../../support/people';

let debate: Debate;
beforeAll(async () => {
  debate = await loadFirstDebate();
  const words = { kind: 'fact', claim: 'An editor’s wording.', elaboration: '' } as const;
  const place = { slug: firstSlug, number: await cardNumber('F2'), revision: 1, clientId: newId() };
  expect(await reviseCard((await newEditor()).viewer, { ...place, ...words })).toMatchObject({ ok: true });
});

const claimNow = async () => (await cardsById(debate, [cardId('F2')])).get(cardId('F2'))?.claim;

test('an editor’s wording stays when the same files are loaded again', async () => {
  const before = await digestOfTables();
  expect(await loadDebate(await readFirstDebate())).toEqual({ changed: 0, kept: [] });
  expect(await claimNow()).toBe('An editor’s wording.');
  expect(await digestOfTables()).toEqual(before);
});

test('it stays too when the files change that card, and the load says so', async () => {
  const file = withCards(await readFirstDebate(), { F2: { claim: 'Another wording of the files.' } });
  expect(await loadDebate(file)).toEqual({ changed: 0, kept: ['Another wording of the files.'] });
  expect(await claimNow()).toBe('An editor’s wording.');
});

test('what else changes in the files is taken over all the same', async () => {
  const file = withCards(await readFirstDebate(), {
    F2: { claim: 'Another wording of the files.' },
    F3: { claim: 'The US draws most of the money.' },
  });
  expect(await loadDebate(file)).toEqual({ changed: 1, kept: ['Another wording of the files.'] });
  expect((await cardsById(debate, [cardId('F3')])).get(cardId('F3'))?.claim).toBe('The US draws most of the money.');
});

test('an editor’s wording is none of the files’, even when nobody knows any more whose it was', async () => {
  await database().prisma.cardRevision.updateMany({ data: { authorId: null } });
  const file = withCards(await readFirstDebate(), { F2: { claim: 'Another wording of the files.' } });
  expect(await loadDebate(file)).toMatchObject({ kept: ['Another wording of the files.'] });
  expect(await claimNow()).toBe('An editor’s wording.');
});
