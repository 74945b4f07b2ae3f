import { expect, test } from '@playwright/test';
import { boardPath, cardPath, cover, overflows } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

const pages = ['/', '/debates', cover, boardPath('total-independence'), cardPath('F2'), `${cover}/sources`, '/privacy'];

/** Ways to elsewhere; the way that leads to a card says what it answers, and is printed. */
const ways = ['Site', 'About this site', 'Views of this debate'];

for (const path of [...pages, '/sources/background-briefing']) {
  test(`${path} on paper: no navigation, nothing cut off`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    // The width of A4 within its margins.
    await page.setViewportSize({ width: 680, height: 960 });
    await expect(page.locator('h1')).toBeVisible();
    for (const name of ways) await expect(page.getByRole('navigation', { name })).toBeHidden();
    await expect(page.getByText('Skip to the content')).toBeHidden();
    expect(await overflows(page)).toBe(false);
  });
}

test('on paper colours are for light paper, whatever the screen’s are', async ({ page }) => {
  await page.goto(cover);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  const lightness = colours.map((colour) => (/^rgba?\((\d+)/.exec(colour)?.[1] ?? '').padStart(3, '0'));
  expect(Number(lightness[0])).toBeLessThan(80);
  expect(colours[1] === 'rgba(0, 0, 0, 0)' || Number(lightness[1]) > 200).toBe(true);
});

test('a passage that is open on a phone is printed as every other: no sheet over the page, no way to the next', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sources/background-briefing');
  await expect.poll(() => isHydrated(page)).toBe(true);
  const mark = page.locator('[data-paragraph] mark').first();
  const colour = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await colour();
  await mark.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Next passage').first()).toBeHidden();
  expect(await colour()).toBe(before);
});
