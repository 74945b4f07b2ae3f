import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cover, numberOf, overflows, slug } from '../../support/browsing';

/** Answers a card as a form sends it, so that the browser gets its cookie. */
async function answer(page: Page, address: string, claim: string): Promise<void> {
  const data = { to: numberOf('S3'), relation: 'supports', claim, clientId: crypto.randomUUID() };
  const url = `${address}/api/debates/${slug}/cards`;
  const sent = await page.context().request.post(url, { data, headers: { origin: address } });
  if (!sent.ok()) throw new Error(await sent.text());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('somebody sees what they wrote, takes it along, and is erased', async ({ page, baseURL }) => {
      const claim = `Mine, ${javaScriptEnabled ? 'with' : 'without'} scripts.`;
      await answer(page, String(baseURL), claim);
      await page.goto(cover);
      await page.getByRole('link', { name: 'What I wrote' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you wrote');
      await expect(page.getByRole('link', { name: claim })).toBeVisible();
      await expect(page.getByText('Only you see this until an editor has read it.')).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save my data as a file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('what-i-wrote.json');
      await page.getByRole('checkbox', { name: /Yes, erase/ }).check();
      await page.getByRole('button', { name: 'Erase me' }).click();
      await expect(page.getByRole('status')).toContainText('Your words are erased');
      await expect(page.getByText(claim)).toHaveCount(0);
      expect(await page.context().cookies()).toEqual([]);
    });

    test('without the tick nothing is erased', async ({ page, baseURL }) => {
      await answer(page, String(baseURL), 'Not erased.');
      await page.goto('/me');
      const form = { page: '/me' };
      const headers = { origin: String(baseURL) };
      const refused = await page.context().request.post(`${String(baseURL)}/api/me/erasure`, { form, headers });
      expect(refused.status()).toBe(400);
      expect(await refused.text()).toContain('Tick the box first');
      await page.reload();
      await expect(page.getByRole('link', { name: 'Not erased.' })).toBeVisible();
    });
  });
}

test('a visitor reads what the cookie would do', async ({ page }) => {
  await page.goto('/me');
  await expect(page.getByText('This browser has not written anything here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase me' })).toHaveCount(0);
});

test('the page is without fault, wide and narrow, light and dark', async ({ page, baseURL }) => {
  await answer(page, String(baseURL), `Long${'long'.repeat(60)}.`);
  await page.goto('/me');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflows(page)).toBe(false);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  }
});
