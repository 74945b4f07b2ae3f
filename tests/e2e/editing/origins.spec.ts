import { expect, test } from '@playwright/test';
import { becomeEditor, cover } from '../../support/browsing';

test('an editor parts two documents that came as one, and takes that back', async ({ page, context, baseURL }) => {
  await page.goto(`${cover}/sources`);
  await expect(page.getByText('Probably one origin with B: they count once')).toBeVisible();
  await expect(page.getByRole('button', { name: 'They are not' })).toHaveCount(0);
  await becomeEditor(context, String(baseURL));
  await page.goto(`${cover}/sources`);
  await page.getByRole('button', { name: 'They are not (A and B)' }).click();
  await expect(page.getByText('They count apart.')).toBeVisible();
  await expect(page.getByText('Probably one origin with B')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await page.goto(`${cover}/sources`);
  await expect(page.getByText('Probably one origin with B: they count once')).toBeVisible();
});
