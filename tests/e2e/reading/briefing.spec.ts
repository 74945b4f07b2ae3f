import { expect, test } from '@playwright/test';
import { boardPath, cardPath, claimOf, cover, numberOf } from '../../support/browsing';

test('cards are pinned while reading, put in order, taken out, and saved', async ({ page }) => {
  await page.goto(cardPath('F2'));
  await page.getByRole('link', { name: `Pin card ${String(numberOf('F2'))}`, exact: true }).click();
  await expect(page.getByText('1 card pinned')).toBeVisible();
  await page.goto(boardPath('total-independence'));
  await expect(page.getByText('1 card pinned')).toBeVisible();
  const other = page.getByRole('link', { name: /^Pin card/ }).first();
  const second = Number(await other.getAttribute('data-pin'));
  await other.click();
  await page.getByRole('link', { name: `Unpin card ${String(second)}`, exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Open the briefing' }).click();

  await expect(page).toHaveURL(new RegExp(`cards=${String(numberOf('F2'))},${String(second)}$`));
  await page.getByRole('link', { name: `Move card ${String(second)} up` }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`cards=${String(second)},${String(numberOf('F2'))}$`));
  await page.getByRole('link', { name: `Take out card ${String(second)}` }).click();
  await expect(page.getByRole('article', { name: 'The briefing' })).toContainText(claimOf('F2'));
  await page.getByRole('link', { name: 'Undo' }).click();

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save for Word (.docx)' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^briefing-.*\.docx$/);
  const answer = await page.request.get(`/api${cover}/briefing.md?cards=${String(numberOf('F2'))}`);
  expect(await answer.text()).toContain('[^1]: ');

  await page.goto(`${cover}/briefing`);
  await expect(page).toHaveURL(new RegExp(`cards=${String(second)},${String(numberOf('F2'))}$`));
  await page.goto(`${cover}/briefing?cards=1`);
  await page.getByRole('link', { name: 'Show mine' }).click();
  await page.getByRole('link', { name: 'Take all out' }).click();
  await expect(page.getByText('Nothing is pinned yet.')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the address keeps what is pinned, and more is added by number', async ({ page }) => {
    await page.goto(cardPath('F2'));
    await page.getByRole('link', { name: `Pin card ${String(numberOf('F2'))}`, exact: true }).click();
    const text = page.getByRole('article', { name: 'The briefing' });
    await expect(text).toContainText(claimOf('F2'));
    await page.getByLabel('Add a card by its number').fill(String(numberOf('I2')));
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(text).toContainText(claimOf('I2'));
    await page.getByRole('link', { name: `Move card ${String(numberOf('I2'))} up` }).click();
    await page.getByRole('link', { name: `Take out card ${String(numberOf('F2'))}` }).click();
    await page.getByRole('link', { name: 'Undo' }).click();
    await expect(page).toHaveURL(new RegExp(`cards=${String(numberOf('I2'))},${String(numberOf('F2'))}`));
  });
});
