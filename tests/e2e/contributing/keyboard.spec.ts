import { expect, test, type Locator, type Page } from '@playwright/test';
import { cardPath } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

/** Goes on with the tab key until something has the focus, and shows that it has. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if (await what.evaluate((element) => element === document.activeElement && element.matches(':focus-visible')))
      return;
  }
  throw new Error(`the tab key does not lead to ${String(what)}`);
}

test('by keyboard alone a reader answers a card with a passage that they choose in the document', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  await page.goto(cardPath('R10'));
  await tabTo(page, page.getByRole('link', { name: 'Answer this' }));
  await press('Enter');
  await page.waitForURL(/cards\/new/);
  await expect.poll(() => isHydrated(page)).toBe(true);

  await tabTo(page, page.getByRole('radio', { name: /For this/ }));
  await press('Space');
  await press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Against this/ })).toBeChecked();
  await tabTo(page, page.getByLabel('Your claim, in one sentence'));
  await page.keyboard.type('Answered without a hand on the mouse.');

  await tabTo(page, page.getByRole('radio', { name: /A passage here/ }));
  await press('Space');
  const picker = page.getByRole('dialog', { name: 'Choose a passage' });
  const opener = page.getByRole('button', { name: 'Choose it in a document' });
  await tabTo(page, opener);
  await press('Enter');
  await expect(picker).toBeVisible();
  await press('Escape');
  await expect(picker).toBeHidden();
  await expect(opener).toBeFocused();
  await press('Enter');
  await tabTo(page, picker.getByRole('button', { name: /^B / }));
  await press('Enter');
  await expect(picker.getByRole('heading', { level: 2 })).toBeFocused();
  for (let steps = 0; steps < 4; steps += 1) await press('ArrowDown');
  await press('ArrowUp');
  await expect(picker.locator('p button').nth(2)).toBeFocused();
  await press('Enter');
  await expect(picker).toBeHidden();
  await expect(page.getByText(/^B ¶3: /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose another passage' })).toBeFocused();

  await tabTo(page, page.getByRole('radio', { name: /Own words/ }));
  await press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Reported/ })).toBeChecked();
  await tabTo(page, page.getByText('A name, a note'));
  await press('Enter');
  await tabTo(page, page.getByLabel('Whose words or view it is'));
  await page.keyboard.type('A keyboard');
  await tabTo(page, page.getByRole('button', { name: 'Post it' }));
  await press('Enter');
  await expect(page).toHaveURL(/\?done=\d+$/);
  const card = page.getByRole('article').filter({ hasText: 'Answered without a hand on the mouse.' });
  await expect(card).toContainText('Against this');
  await expect(card.getByRole('link', { name: 'B ¶3, A keyboard, reported' })).toBeVisible();
});
