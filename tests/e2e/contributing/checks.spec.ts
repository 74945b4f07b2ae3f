import { expect, test } from '@playwright/test';
import { becomeEditor, cardPath, claimOf, cover } from '../../support/browsing';

for (const [how, javaScriptEnabled, card] of [
  ['with scripts', true, 'F9'],
  ['without scripts', false, 'F10'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 640 } });

    test('an editor finds a card that nobody checked, reads its passage and says what it says', async ({
      page,
      context,
      baseURL,
    }) => {
      await becomeEditor(context, String(baseURL));
      await page.goto(`${cover}/sources`);
      await page.getByRole('link', { name: 'What was checked, and what was not' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was checked, and what was not');
      await page.goto(cardPath(card));
      await expect(page.locator('#checks')).toContainText('Nobody yet.');
      await page.getByRole('link', { name: 'Check it' }).click();
      await page.getByText('Better coverage found').click();
      await page.getByRole('button', { name: 'Keep this check' }).click();
      await expect(page.getByRole('alert').first()).toHaveText('Say in a sentence what you found, and where.');
      await expect(page.getByRole('radio', { name: /^Better coverage found/ })).toBeChecked();
      await page.getByLabel('In a sentence or two').fill('The official figures say the same.');
      await page.getByRole('button', { name: 'Keep this check' }).click();
      await expect(page).toHaveURL(new RegExp(`${cardPath(card)}\\?done=\\d+#checks$`));
      await expect(page.locator('#checks')).toContainText('Better coverage found');
      await expect(page.locator('#checks')).toContainText('The official figures say the same.');
      await page.goto(`${cover}/checks/better`);
      await expect(page.getByRole('link', { name: claimOf(card), exact: true })).toBeVisible();
      await page.goto(`${cardPath(card)}/history`);
      await expect(page.getByRole('main')).toContainText('This card was checked by you');
    });
  });
}

test('a state that does not exist is nothing', async ({ page }) => {
  expect((await page.goto(`${cover}/checks/nonsense`))?.status()).toBe(404);
});
