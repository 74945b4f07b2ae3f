import { expect, test, type Locator, type Page } from '@playwright/test';
import { cover, file, numberOf, overflows } from '../../support/browsing';

const map = `${cover}/map`;
const stage = (page: Page) => page.getByRole('group', { name: /^Map: arrow keys/ });
const card = (page: Page, number: number) => page.locator(`[data-card="${String(number)}"]`);
const size = async (of: Locator) => (await of.boundingBox())?.width ?? 0;

test('map and outline show the same cards and the same links', async ({ page }) => {
  const shown = async (view: string) => {
    await page.goto(`${cover}/${view}?levels=20`);
    return page.evaluate(() =>
      ['card', 'link'].map((name) =>
        [...document.querySelectorAll(`main [data-${name}]`)].map((one) => one.getAttribute(`data-${name}`)).sort(),
      ),
    );
  };
  const [outline, drawn] = [await shown('outline'), await shown('map')];
  expect(drawn).toEqual(outline);
  expect(drawn[0]).toHaveLength(file.positions.length + file.cards.length);
});

test('no words run over the edge of their card', async ({ page }) => {
  await page.goto(`${map}?levels=20`);
  await page.evaluate(() => document.fonts.ready);
  const over = await page.locator('[data-card]').evaluateAll((cards) =>
    cards.flatMap((one) => {
      const edge = one.querySelector('rect')?.getBoundingClientRect();
      return [...one.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().right > (edge?.right ?? 0) - 6)
        .map((text) => text.textContent);
    }),
  );
  expect(over).toEqual([]);
  expect(await overflows(page)).toBe(false);
});

test('it is moved and made larger by mouse and by keys, and shows all of itself', async ({ page }) => {
  await page.goto(map);
  const first = card(page, 1);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  const before = await first.boundingBox();
  const box = await stage(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 4 });
  await page.mouse.up();
  const after = await first.boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0) - 40)).toBeLessThan(2);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0) - 30)).toBeLessThan(2);
  await stage(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => size(first)).toBeGreaterThan(before?.width ?? 0);
  await page.keyboard.press('0');
  await expect.poll(() => size(first)).toBeLessThan(100);
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page).toHaveURL(map);
});

test('what a reader opens stays where it is on the screen while the tree around it changes', async ({ page }) => {
  await page.goto(map);
  const opened = page
    .locator('[data-card]')
    .filter({ hasText: /\d more answers?/ })
    .nth(2);
  const number = Number(await opened.getAttribute('data-card'));
  await opened.scrollIntoViewIfNeeded();
  const before = await card(page, number).boundingBox();
  await opened.getByRole('link', { name: /more answers?/ }).click();
  await expect(page).toHaveURL(new RegExp(`open=.*\\b${String(number)}\\b`));
  const moved = async () => {
    const after = await card(page, number).boundingBox();
    return Math.hypot((after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0));
  };
  await expect.poll(moved).toBeLessThan(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first line of argument can be read, answers opened and folded', async ({ page }) => {
    await page.goto(map);
    await expect(card(page, 1)).toBeInViewport();
    await card(page, numberOf(file.positions[0]?.thesis.id ?? ''))
      .getByRole('link', { name: 'Fold' })
      .click();
    await expect(page).toHaveURL(/fold=/);
    await expect(
      page
        .locator('[data-card]')
        .first()
        .getByRole('link', { name: /more answers/ }),
    ).toBeVisible();
  });
});
