import { expect, test } from '@playwright/test';
import { boardPath, cardPath, claimOf, cover, file } from '../../support/browsing';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const width of [360, 1280]) {
      test(`at ${String(width)} px one click leads from a claim to its passage, one more to the card`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(cover);
        const [position] = file.positions;
        const name = position?.picks.for[0] ?? '';
        const card = page
          .locator('article article')
          .filter({ hasText: claimOf(name) })
          .first();
        await card.locator('a[href^="/sources/"]').first().click();
        await expect(page).toHaveURL(/\/sources\/[^?]+\?paragraph=\d+#passage-/);
        const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
        await expect(target).toBeInViewport();
        const paragraph = page.locator(`#paragraph-${new URL(page.url()).searchParams.get('paragraph') ?? ''}`);
        await expect(paragraph.getByText('¶').first()).toBeInViewport();
        await target.getByRole('link', { name: claimOf(name) }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf(name));
      });
    }

    test('from a board two clicks lead over the card to its passage, and going back to where one was', async ({
      page,
    }) => {
      await page.goto(boardPath('total-independence'));
      await page.getByRole('link', { name: claimOf('R7'), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('R7'));
      await page.getByRole('region', { name: 'Where it is from' }).getByRole('link').first().click();
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('R7'));
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${boardPath('total-independence')}$`));
    });

    test('a quote is marked in its text, and the mark leads to the card', async ({ page }) => {
      await page.goto(cardPath('R11'));
      await page.getByRole('region', { name: 'Where it is from' }).getByRole('link').first().click();
      const target = new URL(page.url()).hash;
      const mark = page.locator(`a[href="${target}"] mark`).first();
      await expect(mark).toBeVisible();
      await mark.click();
      await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeInViewport();
      await expect(
        page
          .locator(`[id="${target.slice(1)}"]`)
          .getByRole('link')
          .first(),
      ).toHaveText(claimOf('R11'));
    });
  });
}

test('every strip of every board leads to a passage that is there', async ({ request }) => {
  const strips = new Set<string>();
  for (const { key } of file.positions) {
    const html = await (await request.get(boardPath(key))).text();
    for (const [, href = ''] of html.matchAll(/href="(\/sources\/[^"]+)"/g)) strips.add(href.replaceAll('&amp;', '&'));
  }
  expect(strips.size).toBeGreaterThan(30);
  const broken: string[] = [];
  for (const strip of strips) {
    const [path = '', id = ''] = strip.split('#');
    const answer = await request.get(path);
    if (!answer.ok() || !(await answer.text()).includes(`id="${id}"`)) broken.push(strip);
  }
  expect(broken).toEqual([]);
});

test('a summary is never called a passage, and the editors’ own writing backs nothing', async ({ page }) => {
  await page.goto(cardPath('F1'));
  await expect(page.getByText(/Our summary of B, paragraph \d+\. The original is not stored here\./)).toBeVisible();
  await expect(page.getByText('Summary only').first()).toBeVisible();
  await page.goto(cardPath('R11'));
  await expect(page.getByText('No source yet: nobody has shown')).toBeVisible();
  await expect(page.getByText('Backs this')).toHaveCount(0);
});
