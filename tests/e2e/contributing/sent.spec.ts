import { expect, test, type BrowserContext, type Page, type Route } from '@playwright/test';
import { becomeEditor, cardPath, claimOf } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

const claim = 'The claim, in one sentence';
const door = '**/revisions';
const offline = /^No connection\. What you wrote is kept on this device/;

async function openForm(page: Page, name: string): Promise<void> {
  await page.goto(`${cardPath(name)}/edit`);
  await expect.poll(() => isHydrated(page)).toBe(true);
}

async function formFor(context: BrowserContext, baseURL: string | undefined, name: string): Promise<Page> {
  await becomeEditor(context, String(baseURL));
  const page = await context.newPage();
  await openForm(page, name);
  return page;
}

async function send(page: Page, words: string): Promise<void> {
  await page.getByLabel(claim).fill(words);
  await page.getByRole('button', { name: 'Save the wording' }).click();
}

/** Expects the card's page with these words, as its second wording: done, and done once. */
async function expectDoneOnce(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words, { timeout: 15_000 });
  await expect(page.getByText('Wording 2')).toBeVisible();
}

/** The server gets it and does it; the answer never comes back. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}

test('what has arrived is no longer kept', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'S6');
  await send(page, 'Arrived.');
  await expectDoneOnce(page, 'Arrived.');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goBack();
  await expect(page.getByLabel(claim)).not.toHaveValue('');
  await expect(page.getByText('We kept')).toHaveCount(0);
});

test('a refusal is said at its input, which has the focus, with everything in place', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F10');
  await page.getByLabel('Value').check();
  await send(page, 'x'.repeat(301));
  const input = page.getByLabel(claim);
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/at most 300 fit/);
  await expect(page.getByRole('main').getByRole('alert')).toBeInViewport();
  await expect(input).toHaveValue('x'.repeat(301));
  await page.reload();
  await expect(input).toHaveValue('x'.repeat(301));
  await expect(page.getByLabel('Value')).toBeChecked();
  await send(page, 'Short.');
  await expectDoneOnce(page, 'Short.');
});

test('who goes on typing after a plain form was refused finds the newest words after a reload', async ({
  context,
  baseURL,
}) => {
  const page = await formFor(context, baseURL, 'S8');
  await page.getByLabel(claim).fill('y'.repeat(301));
  await page.evaluate(() => {
    document.querySelector('main form')?.querySelector('button[type=submit]')?.setAttribute('data-plain', '');
  });
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/at most 300 fit/);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await expect(page.getByLabel(claim)).toHaveValue('y'.repeat(301));
  await expect(page).toHaveURL(/\/edit$/);
  await page.getByLabel(claim).fill('y'.repeat(302));
  await page.reload();
  await expect.poll(() => isHydrated(page)).toBe(true);
  await expect(page.getByLabel(claim)).toHaveValue('y'.repeat(302));
  await openForm(page, 'S8');
  await expect(page.getByLabel(claim)).toHaveValue('y'.repeat(302));
});

test('the network is cut and comes back: it is sent by itself', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'S9');
  await context.setOffline(true);
  await send(page, 'Written in the tunnel.');
  await expect(page.getByText(offline)).toBeVisible();
  await expect(page.getByLabel(claim)).toHaveValue('Written in the tunnel.');
  await context.setOffline(false);
  await expectDoneOnce(page, 'Written in the tunnel.');
});

test('what is changed while the network is away is sent as it then stands', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F7');
  await context.setOffline(true);
  await send(page, 'First in the tunnel.');
  await expect(page.getByText(offline)).toBeVisible();
  await page.getByLabel(claim).fill('Then in the tunnel.');
  await context.setOffline(false);
  await expectDoneOnce(page, 'Then in the tunnel.');
});

test('the answer is lost after the write: it is done once', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F9');
  await page.route(door, loseAnswer, { times: 1 });
  await send(page, 'Answered into the void.');
  await expect(page.getByText(offline)).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expectDoneOnce(page, 'Answered into the void.');
});

test('the page goes away before the answer: on opening it again it can be sent, and is done once', async ({
  context,
  baseURL,
}) => {
  const page = await formFor(context, baseURL, 'T2');
  await page.route(door, loseAnswer);
  await send(page, 'Closed too early.');
  await expect(page.getByText(offline)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await openForm(again, 'T2');
  await expect(again.getByText(/^This was being sent at \d\d:\d\d; whether it arrived is not known/)).toBeVisible();
  await expect(again.getByLabel(claim)).toHaveValue('Closed too early.');
  await again.getByRole('button', { name: 'Send now' }).click();
  await expectDoneOnce(again, 'Closed too early.');
});

test('what was changed after the lost answer is not taken for sent', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'T3');
  await page.route(door, loseAnswer, { times: 1 });
  await send(page, 'The first version.');
  await expect(page.getByText(offline)).toBeVisible();
  await page.getByLabel(claim).fill('The second version.');
  await expect(page.getByText(/^What you sent at \d\d:\d\d has arrived/)).toBeVisible({ timeout: 10_000 });
  await expect(page.getByLabel(claim)).toHaveValue('The second version.');
  const reader = await context.newPage();
  await reader.goto(cardPath('T3'));
  await expectDoneOnce(reader, 'The first version.');
});

for (const [status, name] of [
  [429, 'T4'],
  [503, 'T5'],
] as const) {
  test(`a server that asks to wait with ${String(status)} gets it again by itself`, async ({ context, baseURL }) => {
    const page = await formFor(context, baseURL, name);
    const headers = { 'retry-after': '2' };
    await page.route(door, (route) => route.fulfill({ status, headers, json: { message: 'Wait.' } }), { times: 1 });
    const words = `Sent again after ${String(status)}.`;
    await send(page, words);
    await expect(page.getByText('it is sent by itself in 2 seconds')).toBeVisible();
    await expectDoneOnce(page, words);
  });
}

test('a button that is pressed twice sends once', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'T6');
  let count = 0;
  await page.route(door, async (route) => {
    count += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.getByLabel(claim).fill('Pressed twice.');
  await page.getByRole('button', { name: 'Save the wording' }).dblclick();
  await expect(page.getByText('Sending…')).toBeVisible();
  await expectDoneOnce(page, 'Pressed twice.');
  expect(count).toBe(1);
});

test('a second tab says that the first has sent what it shows', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'T7');
  await page.getByLabel(claim).fill('Shown in two tabs.');
  const other = await context.newPage();
  await openForm(other, 'T7');
  await expect(other.getByLabel(claim)).toHaveValue('Shown in two tabs.');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expectDoneOnce(page, 'Shown in two tabs.');
  await expect(other.getByText('This was sent, or cleared, in another tab.')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a refusal comes back with everything in place', async ({ context, baseURL, page }) => {
    await becomeEditor(context, String(baseURL));
    await page.goto(`${cardPath('F11')}/edit`);
    await page.getByLabel('Value').check();
    await send(page, 'z'.repeat(301));
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/at most 300 fit/);
    await expect(page.getByLabel(claim)).toHaveValue('z'.repeat(301));
    await expect(page.getByLabel('Value')).toBeChecked();
    await page.goto(`${cardPath('F11')}/edit`);
    await expect(page.getByLabel(claim)).toHaveValue(claimOf('F11'));
  });
});
