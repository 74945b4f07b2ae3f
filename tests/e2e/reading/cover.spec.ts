import { expect, test } from '@playwright/test';
import { claimOf, cover, file } from '../../support/browsing';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('each position’s claim and its best pro and con stand on the cover', async ({ page }) => {
      await page.goto(cover);
      for (const { thesis, picks } of file.positions) {
        const entry = page
          .locator('section')
          .filter({ has: page.getByRole('heading', { name: thesis.claim }) })
          .last();
        await expect(entry.getByText('The editors’ picks')).toBeVisible();
        const [pro, con] = [picks.for[0] ?? '', picks.against[0] ?? ''];
        for (const [side, name] of [
          ['For this', pro],
          ['Against this', con],
        ] as const) {
          const card = entry.getByRole('article').filter({ hasText: side });
          await expect(card.getByRole('link', { name: claimOf(name), exact: true })).toBeVisible();
        }
      }
    });

    test('it says what it stands on', async ({ page }) => {
      await page.goto(cover);
      await expect(page.getByText('64 arguments, 2 documents, probably one origin; 33 without a source')).toBeVisible();
    });

    for (const path of ['/', cover]) {
      test(`on a small phone the first claim of ${path} is seen without scrolling`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 640 });
        await page.goto(path);
        const first = page.getByRole('heading', { level: 2 }).first();
        await expect(first).toHaveText(file.positions[0]?.thesis.claim ?? '');
        const box = await first.boundingBox();
        expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      });
    }

    test('positions that are silent on an axis are bands, those on neither stand beside the plane', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(cover);
      const plane = page.getByRole('figure');
      for (const { key, name, places } of file.positions) {
        const links = plane.getByRole('link', { name }).filter({ visible: true });
        await expect(links, key).toHaveCount(1);
        const inDrawing = plane.locator('svg').getByText(name);
        await expect(inDrawing, key).toHaveCount(Object.keys(places).length === 0 ? 0 : 1);
      }
    });
  });
}
