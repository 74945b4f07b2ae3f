import { expect, test } from '@playwright/test';
import { cardPath, claimOf, editorsLink } from '../../support/browsing';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a visitor sees neither the way to the form nor the form', async ({ page }) => {
      await page.goto(cardPath('S5'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('S5'));
      await expect(page.getByText('Change the wording')).toHaveCount(0);
      expect((await page.goto(`${cardPath('S5')}/edit`))?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
    });

    test('a wrong link is refused where it was opened, and leaves no cookie', async ({ page }) => {
      await page.goto(`/editor?key=${'x'.repeat(32)}`);
      await page.getByRole('button', { name: 'Edit in this browser' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(/This editor’s link is no longer valid/);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

test('opening the link makes nobody an editor: previewers open links too', async ({ page }) => {
  await page.goto(editorsLink().path);
  await expect(page.getByRole('button', { name: 'Edit in this browser' })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
});

test('a reader gets no cookie, whatever they read', async ({ page }) => {
  for (const path of ['/', cardPath('S5'), '/sources/background-briefing', '/privacy']) await page.goto(path);
  expect(await page.context().cookies()).toEqual([]);
});
