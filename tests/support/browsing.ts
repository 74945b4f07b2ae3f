import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type BrowserContext, type Page } from '@playwright/test';
import { wholeDebate } from '../../lib/exchange/schema';
import { readDebate } from '../../prisma/seed/read';

/** The debate that every server of the browser tests has, as its files say it. */
export const slug = 'european-ai-sovereignty';
export const file = await readDebate(path.resolve('prisma/seed', slug));
export const cover = `/debates/${slug}`;

const claims = [...file.positions.map(({ thesis }) => thesis), ...file.cards];

/** The number that a card of the files gets at the first load. */
export function numberOf(name: string): number {
  return claims.findIndex(({ id }) => id === name) + 1;
}

/** What a card of the files claims; only for cards that no test changes. */
export function claimOf(name: string): string {
  const found = claims.find(({ id }) => id === name);
  if (found === undefined) throw new Error(`no card ${name}`);
  return found.claim;
}

export const cardPath = (name: string) => `${cover}/cards/${String(numberOf(name))}`;
export const boardPath = (key: string) => `${cover}/positions/${key}`;

/** The path and key of the editor's link, as the server of the running test printed it at its first start. */
export function editorsLink(): { path: string; key: string } {
  const output = readFileSync(
    path.join(process.env['COUNTERPOINT_TEST_DATA'] ?? '', test.info().project.name, 'output'),
    'utf8',
  );
  const key = /\/editor\?key=([\w-]{32})/.exec(output)?.[1];
  if (key === undefined) throw new Error(`no editor’s link in what was printed:\n${output}`);
  return { path: `/editor?key=${key}`, key };
}

/** Makes a browser an editor's without walking the pages. */
export async function becomeEditor(context: BrowserContext, address: string): Promise<void> {
  const data = { key: editorsLink().key };
  const answer = await context.request.post(`${address}/api/editorship`, { data, headers: { origin: address } });
  if (!answer.ok()) throw new Error(`the editor’s link was refused: ${await answer.text()}`);
}

/** Changes a card's wording as an editor's script does. @returns the new claim */
export async function changeWording(context: BrowserContext, address: string, name: string): Promise<string> {
  const api = `${address}/api/debates/${slug}`;
  const whole = wholeDebate.parse(await (await context.request.get(api)).json());
  const revision = whole.cards.find(({ number }) => number === numberOf(name))?.revision;
  const claim = `A wording of this moment, ${String(Date.now())}.`;
  const data = { revision, clientId: crypto.randomUUID(), kind: 'fact', claim, elaboration: '' };
  const url = `${api}/cards/${String(numberOf(name))}/revisions`;
  const answer = await context.request.post(url, { data, headers: { origin: address } });
  if (!answer.ok()) throw new Error(`the wording was refused: ${await answer.text()}`);
  return claim;
}

/** Whether something of the page is wider than the window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
