import { expect, test, type Page } from '@playwright/test';
import { claimOf, cover, slug } from '../../support/browsing';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search (the|this) debate/ });

/** Pressed again until the page’s scripts have come. */
async function openPalette(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what is sought is found, narrowed and opened', async ({ page }) => {
      await page.goto(`/search?debate=${slug}`);
      await page.getByRole('searchbox', { name: 'Search this debate' }).fill('rivals open model');
      await page.getByRole('button', { name: 'Search' }).click();
      const claim = 'Rivals outside Europe can use Europe’s open models as freely as Europeans can.';
      await expect(page.getByRole('link', { name: claim })).toBeVisible();
      await expect(page.locator('h3 b').first()).toHaveText('Rivals');
      await page.getByRole('link', { name: 'Cards', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`q=rivals%20open%20model&debate=${slug}&in=cards$`));
      await page.getByRole('link', { name: claim }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
    });

    test('a misspelt word is corrected, and what nothing has is said', async ({ page }) => {
      await page.goto('/search?q=sovreignty');
      await expect(page.getByText('Nothing has “sovreignty”. These have sovereignty.')).toBeVisible();
      await page.goto('/search?q=xyzzyplugh%20chips');
      await expect(page.getByRole('status')).toHaveText('Nothing has “xyzzyplugh”');
      await page.getByRole('link', { name: 'Without “xyzzyplugh”' }).click();
      await expect(page.getByRole('status')).toHaveText(/results?$/);
    });
  });
}

test.describe('the palette', () => {
  test('finds and opens a card by keyboard alone', async ({ page }) => {
    await page.goto(cover);
    await openPalette(page, '/');
    await page.keyboard.type('machines lithog');
    const option = page.getByRole('option').first();
    await expect(option).toContainText(/lithograph/i);
    await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
    const href = (await option.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href.replace(/[?#].*/, '')}(?:[?#].*)?$`));
  });

  test('jumps to a card by its number, and Enter without a choice leads to all results', async ({ page }) => {
    await page.goto(cover);
    await openPalette(page, 'Control+k');
    await field(page).fill('#1');
    await expect(page.getByRole('option').first()).toContainText(claimOf('I0'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/search\\?debate=${slug}&q=%231$`));
  });

  test('closes with Escape, and the focus is where it was; a field keeps its slash', async ({ page }) => {
    await page.goto(`/search?debate=${slug}`);
    const search = page.getByRole('searchbox');
    await search.fill('a');
    await search.press('End');
    await page.keyboard.type('/b');
    await expect(search).toHaveValue('a/b');
    await openPalette(page, 'Control+k');
    await page.keyboard.press('Escape');
    await expect(search).toBeFocused();
  });

  test('says so when the network is away, and finds again when it is back', async ({ page }) => {
    await page.goto(cover);
    await openPalette(page, '/');
    await page.route('**/api/search/around?*', (route) => route.abort());
    await field(page).fill('chips');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('the network or the server is away');
    await page.unroute('**/api/search/around?*');
    await field(page).fill('chip');
    await expect(page.getByRole('option').first()).toContainText(/chip/i);
  });
});

test('a class’s pages have no search', async ({ page }) => {
  await page.goto('/join');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Search' })).toHaveCount(0);
});
