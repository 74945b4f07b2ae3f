import { expect, test } from 'vitest';
import { createDebate } from '../../../lib/debates/commands';
import { newDebate } from '../../../lib/debates/schema';
import { AddressTaken, loadDebate } from '../../../lib/exchange/commands';
import { newId } from '../../../lib/id';
import { loadShippedDebates } from '../../../prisma/seed/load';
import { digestOfTables } from '../../support/digest';
import { firstSlug } from '../../support/first-debate';
import { generateDebate } from '../../support/generate';
import { newPerson } from '../../support/people';

async function open(question: string) {
  const form = newDebate.parse({ clientId: newId(), question, answer1: 'Yes', answer2: 'No' });
  return createDebate((await newPerson()).viewer, form);
}

test('a debate from files does not take the address of one that was opened here', async () => {
  expect(await open('Taken before?')).toMatchObject({ value: { slug: 'taken-before' } });
  const before = await digestOfTables();
  const load = () => loadDebate(generateDebate({ cards: 30, seed: 5, slug: 'taken-before' }));
  await expect(load()).rejects.toThrow(AddressTaken);
  await expect(load()).rejects.toThrow('/debates/taken-before');
  expect(await digestOfTables()).toEqual(before);
});

test('the server starts all the same and says so; what is opened after a load gets another address', async () => {
  expect(await open(firstSlug.replaceAll('-', ' '))).toMatchObject({ value: { slug: firstSlug } });
  const lines = await loadShippedDebates();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`debate ${firstSlug}: not loaded. /debates/${firstSlug} is the address of`);
  await loadDebate(generateDebate({ cards: 30, seed: 6, slug: 'loaded-before' }));
  expect(await open('Loaded before?')).toMatchObject({ value: { slug: 'loaded-before-2' } });
});
