import { expect, test } from '@playwright/test';
import { becomeEditor, cardPath, numberOf } from '../../support/browsing';

// Cards without another cross-link: two journeys at once must not take back the same one.
for (const [how, javaScriptEnabled, first] of [
  ['without scripts', false, 'O5'],
  ['with scripts', true, 'O8'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('an editor links a card, takes the link back, moves the card and withdraws it', async ({
      page,
      context,
      baseURL,
    }) => {
      await becomeEditor(context, String(baseURL));
      await page.goto(cardPath(first));
      await page.getByRole('link', { name: 'Link it to another card' }).click();
      await page.getByLabel('Background').check();
      await page.getByRole('combobox', { name: 'To which card?' }).fill(String(numberOf('R1')));
      // The list of what was found is open then, between the field and the button.
      if (javaScriptEnabled) await expect(page.getByRole('option').first()).toBeVisible();
      await page.getByRole('button', { name: 'Look at it first' }).click();
      await expect(page.getByText('is background to')).toBeVisible();
      await page.getByRole('button', { name: 'Link them' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Linked.' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await page.getByRole('link', { name: 'Take this link back' }).last().click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page).toHaveURL(/\?done=\d+$/);
      await expect(page.getByRole('status').filter({ hasText: 'The link is taken back.' })).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Take this link back' }).last()).toBeVisible();

      await page.goto(`${cardPath(first)}/move`);
      await page.getByLabel('Against this').check();
      await page.getByRole('combobox', { name: 'To which card?' }).fill(String(numberOf('P4')));
      if (javaScriptEnabled) await expect(page.getByRole('option').first()).toBeVisible();
      await page.getByRole('button', { name: 'Look at it first' }).click();
      await page.getByRole('button', { name: 'Move it here' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Moved.' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();

      await page.getByRole('link', { name: 'Withdraw' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page).toHaveURL(new RegExp(`${cardPath('P4')}\\?done=\\d+$`));
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
      expect((await page.goto(cardPath(first)))?.status()).toBe(200);
    });
  });
}
