import { expect, test, type Locator, type Page } from '@playwright/test';
import { becomeEditor, boardPath, cardPath, changeWording, claimOf, cover } from '../../support/browsing';

const notice = /changes? since you opened this page: show/;

/** A card on a board, whatever it says just now. */
function cardOf(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.locator(`h3 a[href="${cardPath(name)}"]`) });
}

/** The streams that a page holds open. */
function streamsOf(page: Page): () => number {
  const open = new Set<unknown>();
  page.on('request', (request) => {
    if (request.url().includes('/stream?')) open.add(request);
  });
  page.on('requestfailed', (request) => open.delete(request));
  page.on('requestfinished', (request) => open.delete(request));
  return () => open.size;
}

/** Hides or shows a page's tab, as the browser tells it to the page. */
async function setVisible(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('an editor’s change is announced to a reader within seconds, and waits to be tapped', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(boardPath('targeted-capability'));
  const card = cardOf(page, 'T8');
  await expect(card).toContainText(claimOf('T8'));
  await expect.poll(async () => page.getByRole('status').count()).toBe(1);
  const before = await page.getByRole('main').getByRole('article').allTextContents();
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  const claim = await changeWording(editor, String(baseURL), 'T8');

  await expect(page.getByRole('status')).toHaveText(notice, { timeout: 5_000 });
  expect(await page.getByRole('main').getByRole('article').allTextContents()).toEqual(before);
  await expect(card).toContainText(claimOf('T8'));
  await page.getByRole('link', { name: notice }).click();
  await expect(card).toContainText(claim);
  await expect(page).toHaveURL(new RegExp(`${boardPath('targeted-capability')}$`));
  await editor.close();
});

test('the announcement moves nothing that the reader looks at', async ({ page, browser, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(boardPath('total-independence'));
  const card = cardOf(page, 'F1');
  await card.scrollIntoViewIfNeeded();
  const before = await card.boundingBox();
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  await changeWording(editor, String(baseURL), 'S7');
  await expect(page.getByRole('status')).toHaveText(notice);
  expect(await card.boundingBox()).toEqual(before);
  await expect(page.getByRole('link', { name: notice })).toBeInViewport({ ratio: 1 });
  await editor.close();
});

for (const [name, path] of [
  ['the cover', cover],
  ['a board', boardPath('open-market')],
  ['a card', cardPath('O5')],
] as const) {
  test(`${name} holds one stream while its tab is seen and none while it is hidden`, async ({ page }) => {
    const streams = streamsOf(page);
    await page.goto(path);
    await expect.poll(streams).toBe(1);
    await setVisible(page, 'hidden');
    await expect.poll(streams).toBe(0);
    await setVisible(page, 'visible');
    await expect.poll(streams).toBe(1);
    await setVisible(page, 'visible');
    expect(streams()).toBe(1);
  });
}

test('who comes back to a tab is told what happened meanwhile', async ({ page, browser, baseURL }) => {
  const streams = streamsOf(page);
  await page.goto(cardPath('O6'));
  await expect.poll(streams).toBe(1);
  await setVisible(page, 'hidden');
  await expect.poll(streams).toBe(0);
  // Other tests change other cards meanwhile: what was said before the tab was hidden may stand there.
  const before = (await page.getByRole('status').textContent()) ?? '';
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  const claim = await changeWording(editor, String(baseURL), 'O6');
  await expect(page.getByRole('status')).toHaveText(before);
  await setVisible(page, 'visible');
  await expect(page.getByRole('status')).not.toHaveText(before);
  await page.getByRole('link', { name: notice }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
  await editor.close();
});

test('a page that was old when it was opened is told at once', async ({ page, browser, baseURL }) => {
  const old = await (await page.request.get(cardPath('O8'))).text();
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  await changeWording(editor, String(baseURL), 'O8');
  // Without a policy: the old page's scripts are not those that the new page's would let run.
  await page.route(`**${cardPath('O8')}`, (route) => route.fulfill({ body: old, contentType: 'text/html' }));
  await page.goto(cardPath('O8'));
  await expect(page.getByRole('status')).toHaveText(notice);
  await editor.close();
});

test('a cut connection is made anew, and nothing is missed', async ({ page, context, browser, baseURL }) => {
  test.setTimeout(60_000);
  const streams = streamsOf(page);
  await page.route('**/stream?*', (route) => route.abort('connectionreset'));
  await page.goto(cardPath('O1'));
  await expect.poll(streams).toBe(0);
  const editor = await browser.newContext();
  await becomeEditor(editor, String(baseURL));
  await changeWording(editor, String(baseURL), 'O1');
  await context.unrouteAll();
  await page.unrouteAll();
  await expect(page.getByRole('status')).toHaveText(notice, { timeout: 20_000 });
  await editor.close();
});
