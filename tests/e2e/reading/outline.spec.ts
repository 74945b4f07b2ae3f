import { expect, test, type Page } from '@playwright/test';
import { claimOf, cover, file, numberOf, overflows } from '../../support/browsing';

const outline = `${cover}/outline`;
const cards = (page: Page) => page.locator('[data-card]');
const row = (page: Page, name: string) => item(page, name).locator('> div');
const item = (page: Page, name: string) => page.locator(`[data-card="${String(numberOf(name))}"]`);
const [position] = file.positions;
const thesis = position?.thesis.id ?? '';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('at first the positions and their nearest answers are shown, then all of it', async ({ page }) => {
      await page.goto(outline);
      await expect(cards(page)).toHaveCount(40);
      await page.getByRole('navigation', { name: 'How deep' }).getByRole('link', { name: 'All' }).click();
      await expect(cards(page)).toHaveCount(file.positions.length + file.cards.length);
      const links = await page.locator('[data-link]').evaluateAll((all) => all.map((one) => one.dataset['link']));
      expect(new Set(links).size).toBe(links.length);
      expect(links).toHaveLength(file.cards.length + file.links.length);
    });

    test('a card is folded and unfolded by its link, and stays where it is', async ({ page }) => {
      await page.goto(outline);
      const root = item(page, thesis);
      const inside = await root.locator('[data-card]').count();
      expect(inside).toBeGreaterThan(0);
      await root
        .locator('> div')
        .getByLabel(/^Hide \d+ answer/)
        .click();
      await expect(root.locator('[data-card]')).toHaveCount(0);
      await expect(root).toBeInViewport();
      await root
        .locator('> div')
        .getByLabel(/^Show \d+ answer/)
        .click();
      await expect(root.locator('[data-card]').first()).toBeVisible();
      await expect(root).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`open=${String(numberOf(thesis))}`));
    });

    test('filters are set in a form, taken off one by one, and kept from view to view', async ({ page }) => {
      await page.goto(outline);
      await page.getByText('Filter', { exact: true }).click();
      await page.getByLabel('What sort of claim').selectOption('Prediction');
      await page.getByLabel('Who is speaking').selectOption('Reported');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/kind=forecast/);
      const isMeant = ({ kind, passages }: (typeof file.cards)[number]) =>
        kind === 'forecast' && passages.some(({ speaker }) => speaker === 'reported');
      for (const { claim } of file.cards.filter(isMeant)) {
        await expect(page.getByRole('link', { name: claim, exact: true }).first()).toBeVisible();
      }
      await expect(page.getByText(/^\d+ cards? in all, with what (it answers|they answer)\.$/)).toBeVisible();
      const map = page.getByRole('navigation', { name: 'Views of this debate' }).getByRole('link', { name: 'Map' });
      await expect(map).toHaveAttribute('href', /kind=forecast&speaker=reported/);
      await page
        .getByRole('navigation', { name: 'Views of this debate' })
        .getByRole('link', { name: 'Positions' })
        .click();
      await page
        .getByRole('link', { name: /^\d+ of its \d+ arguments fits? your filter$/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Prediction: take this off' }).click();
      await expect(page).not.toHaveURL(/kind=/);
      await expect(page).toHaveURL(/speaker=reported/);
    });

    test('one tap leaves only what documents say', async ({ page }) => {
      await page.goto(outline);
      await page.getByRole('link', { name: 'Documents only' }).click();
      await expect(page).toHaveURL(/only=documents/);
      await expect(page.getByText(claimOf('I2'), { exact: true })).toHaveCount(0);
      await expect(page.getByText(claimOf('F2'), { exact: true }).first()).toBeVisible();
    });

    test('a filter that leaves nothing says what to loosen', async ({ page }) => {
      await page.goto(`${outline}?kind=fact&text=xylophone`);
      await expect(page.getByText('No card fits all of this.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Without “Fact”' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Without “Words: xylophone”' }).click();
      await expect(page).toHaveURL(/\?kind=fact$/);
      expect(await cards(page).count()).toBeGreaterThan(0);
    });

    test('an address that means nothing shows the outline as it is', async ({ page }) => {
      await page.goto(`${outline}?kind=song&levels=-1&open=x&card=999999&page=0`);
      await expect(cards(page)).toHaveCount(40);
    });
  });
}

test('by keyboard alone one walks through the tree, unfolds, copies a link, and opens a card', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(outline);
  const tree = page.getByRole('tree');
  await expect(tree).toBeVisible();
  await row(page, thesis).focus();
  await page.keyboard.press('ArrowDown');
  const answer = page.locator('[role=treeitem]:focus');
  await expect(answer).toHaveAttribute('aria-level', '2');
  const number = await answer.locator('..').getAttribute('data-card');
  await expect(page).toHaveURL(new RegExp(`card=${String(number)}$`));
  const isOpen = (await answer.getAttribute('aria-expanded')) === 'true';
  const box = await answer.boundingBox();
  await page.keyboard.press(isOpen ? 'ArrowLeft' : 'ArrowRight');
  await expect(answer).toHaveAttribute('aria-expanded', String(!isOpen));
  await expect(answer.locator('..')).toHaveAttribute('data-card', String(number));
  expect(Math.abs(((await answer.boundingBox())?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(2);
  await page.keyboard.press('c');
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/cards/${String(number)}$`));
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(row(page, thesis)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/cards/${String(number)}$`));
});

test('the card that one looks at goes along to the next view, and is shown on coming back', async ({ page }) => {
  const deep = file.cards.findLast(({ answers }) => file.cards.some(({ id }) => id === answers));
  const number = numberOf(deep?.id ?? '');
  await page.goto(`${outline}?card=${String(number)}#card-${String(number)}`);
  await expect(item(page, deep?.id ?? '')).toBeInViewport();
  await expect(row(page, deep?.id ?? '')).toHaveAttribute('aria-current', 'true');
  await row(page, thesis).focus();
  const map = page.getByRole('navigation', { name: 'Views of this debate' }).getByRole('link', { name: 'Map' });
  await expect(map).toHaveAttribute('href', new RegExp(`card=${String(numberOf(thesis))}`));
});

test('the deepest outline stays within a phone’s width', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${outline}?levels=20`);
  expect(await overflows(page)).toBe(false);
});
