import { expect, type Browser, type Page } from '@playwright/test';
import { isHydrated } from './violations';

/** A pupil's phone in a class discussion, and the name that it goes by there. */
export interface Phone {
  readonly page: Page;
  readonly name: string;
}

/** What somebody votes, why, and by which card they were moved; null where they are not asked. */
export interface Ballot {
  readonly choice: 'Yes' | 'No';
  readonly because: string;
  readonly movedBy: string | null;
}

/** Joins as a pupil does: the address is typed, the code is read from the wall. */
export async function joinBy(browser: Browser, address: string, code: string): Promise<Phone> {
  const viewport = { width: 360, height: 640 };
  const page = await (await browser.newContext({ viewport, hasTouch: true, isMobile: true })).newPage();
  await page.goto(`${address}/join`);
  await page.getByLabel('The code on the screen').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  const welcome = page.getByRole('heading', { name: /^You are in as .* Wait for the start\.$/ });
  const name = /as (.*)\. Wait/.exec((await welcome.textContent()) ?? '')?.[1] ?? '';
  await expect.poll(() => isHydrated(page)).toBe(true);
  return { page, name };
}

export async function castBallot({ page }: Phone, { choice, because, movedBy }: Ballot): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${choice}\\b`) }).check();
  await page.getByLabel(/^Because/).fill(because);
  if (movedBy !== null) await page.getByRole('radio', { name: movedBy }).check();
  await page.getByRole('button', { name: 'Send my vote' }).click();
}

/** Opens the form for a card of one's own and fills it in, without sending it. */
export async function typeCard({ page }: Phone, thesis: number, claim: string): Promise<void> {
  await page.getByRole('link', { name: 'Write a card', exact: true }).click();
  await expect(page).toHaveURL(/cards\/new$/);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.locator(`input[name=to][value="${String(thesis)}"]`).check();
  await page.getByText('A reason why it is so').click();
  await fillIn(page, claim);
}

/** Denies the next of the cards that one was given. */
export async function answerNext({ page }: Phone, claim: string): Promise<void> {
  await page.getByRole('link', { name: 'Answer this card' }).last().click();
  await expect(page).toHaveURL(/cards\/new\?to=/);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.getByText('A reason why it is not so').click();
  await fillIn(page, claim);
  await postCard(page);
  await expect(page.getByText('Posted.')).toBeVisible();
}

export async function postCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post it' }).click();
}

async function fillIn(page: Page, claim: string): Promise<void> {
  await page.getByLabel('Your claim, in one sentence').fill(claim);
  await page.locator('input[name=backing][value=none]').check();
}
