import { expect, test } from '@playwright/test';
import { becomeEditor, cardPath, claimOf, numberOf, slug } from '../../support/browsing';

for (const [how, javaScriptEnabled, below] of [
  ['with scripts', true, 'F9'],
  ['without scripts', false, 'F10'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('a card that waits is moved by its author, moved back, and accepted where it stands then', async ({
      page,
      browser,
      baseURL,
    }) => {
      const claim = `Put below the wrong card, ${how}.`;
      await page.goto(`/debates/${slug}/cards/new?to=${String(numberOf('F11'))}`);
      await page.locator('label').filter({ hasText: 'For this' }).click();
      await page.getByLabel('Your claim, in one sentence').fill(claim);
      await page.locator('label').filter({ hasText: 'Nothing yet' }).click();
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByRole('link', { name: claim }).click();
      const proposal = page.url();
      const way = page.getByRole('navigation', { name: 'The way to this card' });
      await expect(way).toContainText(claimOf('F11'));

      for (const isUndone of [true, false]) {
        await page.getByRole('link', { name: 'Move', exact: true }).click();
        await expect(page.getByText('speaks for')).toBeVisible();
        await page.getByLabel('Against this').check();
        await page.getByRole('combobox', { name: 'To which card?' }).fill(String(numberOf(below)));
        if (javaScriptEnabled) await expect(page.getByRole('option').first()).toBeVisible();
        await page.getByRole('button', { name: 'Look at it first' }).click();
        await expect(page.getByText('speaks against')).toBeVisible();
        await page.getByRole('button', { name: 'Move it here' }).click();
        await expect(page.getByRole('status').filter({ hasText: 'Moved.' })).toBeVisible();
        await expect(page.getByText('Only you see this until an editor has read it.')).toBeVisible();
        await expect(way).toContainText(claimOf(below));
        if (!isUndone) continue;
        await page.getByRole('button', { name: 'Undo' }).click();
        await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
        await expect(way).toContainText(claimOf('F11'));
      }

      const editor = await browser.newContext({ javaScriptEnabled, baseURL: String(baseURL) });
      await becomeEditor(editor, String(baseURL));
      const reading = await editor.newPage();
      await reading.goto(proposal);
      await expect(reading.getByRole('link', { name: 'Move', exact: true })).toHaveCount(0);
      expect((await editor.request.get(`${proposal}/move`)).status()).toBe(404);
      await reading.getByRole('button', { name: 'Accept', exact: true }).click();
      await expect(reading.getByRole('heading', { level: 1 })).toHaveText(claim);
      await reading.goto(cardPath(below));
      await expect(reading.getByRole('article').filter({ hasText: claim })).toContainText('Against this');
      await editor.close();
      // What is decided is no longer its author’s to move here.
      expect((await page.goto(`${proposal}/move`))?.status()).toBe(404);
    });
  });
}
