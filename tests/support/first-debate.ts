import path from 'node:path';
import { database } from '../../lib/db/client';
import { findDebate, type Debate } from '../../lib/debates/queries';
import { loadDebate } from '../../lib/exchange/commands';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { stableId } from '../../lib/exchange/stable-id';
import { visitor } from '../../lib/people/viewer';
import { readDebate } from '../../prisma/seed/read';

export const firstSlug = 'european-ai-sovereignty';
export const firstFolder = path.resolve('prisma/seed', firstSlug);

export function readFirstDebate(): Promise<DebateFile> {
  return readDebate(firstFolder);
}

/** Loads the debate that ships, and finds it as a reader does. */
export async function loadFirstDebate(): Promise<Debate> {
  await loadDebate(await readFirstDebate());
  return publishedDebate(firstSlug);
}

/** @throws when nobody may read one under this slug */
export async function publishedDebate(slug: string): Promise<Debate> {
  const debate = await findDebate(visitor, slug);
  if (debate === null) throw new Error(`no published debate ${slug}`);
  return debate;
}

/** The row id of a card of the first debate, by its name in the files, such as F2. */
export function cardId(name: string): string {
  return stableId(firstSlug, 'card', name);
}

/** Its number, by which readers know it. */
export async function cardNumber(name: string): Promise<number> {
  const { number } = await database().prisma.card.findUniqueOrThrow({ where: { id: cardId(name) } });
  if (number === null) throw new Error(`card ${name} waits`);
  return number;
}

/** A copy of a debate's files in which some cards are different; null leaves a card out. */
export function withCards(
  file: DebateFile,
  changes: Readonly<Record<string, Partial<DebateFile['cards'][number]> | null>>,
): DebateFile {
  const cards = file.cards.flatMap((card) => {
    const change = changes[card.id];
    return change === null ? [] : [{ ...card, ...change }];
  });
  return { ...file, cards };
}
