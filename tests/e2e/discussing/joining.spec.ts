import { expect, test, type Browser, type Page } from '@playwright/test';
import { overflows, slug } from '../../support/browsing';

async function opened(page: Page, question: string): Promise<string> {
  await page.goto('/discuss/new');
  await page.getByRole('textbox', { name: /^The question/ }).fill(question);
  await page.getByRole('button', { name: 'Open the discussion' }).click();
  await page.waitForURL(/\/discussions\/[0-9a-f-]{36}\/host/);
  return page.url().replace(/\/host.*/, '');
}

const somebody = async (browser: Browser, javaScriptEnabled = true) =>
  (await browser.newContext({ javaScriptEnabled })).newPage();

async function codeOf(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/host`);
  return (
    (await page
      .locator('strong', { hasText: /^[A-Z2-9]{6}$/ })
      .first()
      .textContent()) ?? ''
  );
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`a pupil joins by the code, leaves a shared tablet, and comes back by the word, ${how}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const address = await opened(page, `Should school begin later, ${how}?`);
      const code = await codeOf(page, address);
      const pupil = await somebody(browser, javaScriptEnabled);
      await pupil.goto(`${String(baseURL)}/`);
      await pupil.getByLabel('The code on the screen').fill(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`);
      await pupil.getByRole('button', { name: 'Go on' }).click();
      await expect(pupil.getByRole('heading', { level: 1 })).toHaveText(`Should school begin later, ${how}?`);
      await expect(pupil.getByText('Nobody sees who wrote what')).toBeVisible();
      expect(await pupil.context().cookies()).toEqual([]);
      await pupil.getByRole('button', { name: 'Another name' }).click();
      const name = (await pupil.locator('form strong').textContent()) ?? '';
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(await overflows(pupil)).toBe(false);
      await pupil.getByRole('button', { name: 'Join' }).click();
      await pupil.waitForURL(new RegExp(`${address.slice(-36)}$`));
      await pupil.goto(`${address}/me`);
      await expect(pupil.getByRole('heading', { level: 1 })).toHaveText(`You are ${name}`);
      const word = (await pupil.getByText(/^[A-Z2-9]{4} [A-Z2-9]{4}$/).textContent()) ?? '';
      await pupil.getByRole('button', { name: 'Not me' }).click();
      await expect(pupil).toHaveURL(new RegExp(`/join/${code}$`));
      expect(await pupil.context().cookies()).toEqual([]);
      await pupil.getByRole('link', { name: 'Come back by your return word' }).click();
      await pupil.getByLabel('Your return word').fill(word.toLowerCase());
      await pupil.getByRole('button', { name: 'Go on' }).click();
      await expect(pupil.getByRole('main')).toContainText(`You come back as ${name}`);
      await pupil.getByRole('button', { name: 'Come back' }).click();
      await pupil.waitForURL(new RegExp(`${address.slice(-36)}$`));
      await pupil.goto(`${address}/me`);
      await expect(pupil.getByRole('heading', { level: 1 })).toHaveText(`You are ${name}`);
      await pupil.context().close();
    });
  });
}

test('a debate is discussed from its cover, with its cards', async ({ page }) => {
  await page.goto(`/debates/${slug}`);
  await page.getByRole('link', { name: 'Discuss this in class' }).click();
  await page.getByRole('radio', { name: /^These cards/ }).check();
  await page.getByRole('button', { name: 'Open the discussion' }).click();
  await expect(page.getByRole('alert').first()).toContainText('numbers of cards');
  await page.getByLabel('Numbers of cards').fill('8, 9');
  await page.getByRole('button', { name: 'Open the discussion' }).click();
  await page.waitForURL(/\/discussions\/[0-9a-f-]{36}\/host/);
});

test('the host prints slips, and a pupil joins by one', async ({ page, browser }) => {
  const address = await opened(page, 'Who has a slip?');
  await page.goto(`${address}/slips`);
  await page.getByLabel('How many?').fill('4');
  await page.getByRole('button', { name: 'Make slips' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Slip 4' })).toBeVisible();
  const word =
    (await page
      .getByText(/^[A-Z2-9]{4} [A-Z2-9]{4}$/)
      .first()
      .textContent()) ?? '';
  const pupil = await somebody(browser);
  await pupil.goto(`${new URL(address).origin}/join/back/${word.replace(' ', '')}`);
  await pupil.getByRole('button', { name: 'Join' }).click();
  await pupil.waitForURL(new RegExp(`${address.slice(-36)}$`));
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'Slip 1' })).toContainText('used');
  await pupil.context().close();
});
