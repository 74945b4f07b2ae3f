import { expect, test, type Page } from '@playwright/test';
import { claimOf, cover, file } from '../../support/browsing';
import { expectNoFault } from '../../support/without-fault';

const briefing = `/sources/${file.sources.find(({ text }) => text !== undefined)?.slug ?? ''}`;
const outlined = `/sources/${file.sources.find(({ id }) => id === 'B')?.slug ?? ''}`;
const cards = (page: Page) => page.locator('[data-reader] li[id^="passage-"]');
const current = (page: Page) => page.locator('[data-reader] a[aria-current]').first();

/** A key that is pressed before the page's scripts are there goes nowhere, so a reader presses it again. */
async function goToAPassage(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(current(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what is shown can be narrowed by who is speaking and by what the passage does', async ({ page }) => {
      await page.goto(outlined);
      const all = await cards(page).count();
      const filters = page.getByRole('navigation', { name: 'Which passages are marked' });
      await filters.getByRole('link', { name: 'Reported' }).click();
      await expect(page).toHaveURL(/\?speaker=reported$/);
      await expect(filters.getByRole('link', { name: 'Reported' })).toHaveAttribute('aria-current', 'true');
      const reported = await cards(page).count();
      expect(reported).toBeGreaterThan(0);
      expect(reported).toBeLessThan(all);
      for (const facts of await cards(page).locator('p:first-child').allTextContents())
        expect(facts).toMatch(/reported/);
      await filters.getByRole('link', { name: 'Contradicts' }).click();
      await expect(page).toHaveURL(/\?speaker=reported&stance=contradicts$/);
      for (const facts of await cards(page).locator('p:first-child').allTextContents()) {
        expect(facts).toMatch(/^Contradicts this · .*reported/);
      }
    });

    test('a filter that leaves nothing says so and leads back to all', async ({ page }) => {
      await page.goto(`${briefing}?stance=backs`);
      await expect(page.getByText('No passage of this kind is marked.')).toBeVisible();
      await expect(page.locator('[data-reader] mark')).toHaveCount(0);
      await page.getByRole('list', { name: 'What the passage does' }).getByRole('link', { name: 'All' }).click();
      await expect(page).toHaveURL(new RegExp(`${briefing}$`));
      expect(await page.locator('[data-reader] mark').count()).toBeGreaterThan(0);
    });

    test('links lead from passage to passage, to the last and back', async ({ page }) => {
      await page.goto(briefing);
      await page.getByRole('link', { name: 'First passage' }).click();
      const total = await cards(page).count();
      const ids: string[] = [];
      for (let at = 0; at < total; at += 1) {
        ids.push(new URL(page.url()).hash);
        const here = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
        await expect(here).toBeInViewport();
        if (at < total - 1) await here.getByRole('link', { name: 'Next passage' }).click();
      }
      expect(new Set(ids).size).toBe(total);
      const last = page.locator(`[id="${ids.at(-1)?.slice(1) ?? ''}"]`);
      await last.getByRole('link', { name: 'Previous passage' }).click();
      expect(new URL(page.url()).hash).toBe(ids.at(-2));
    });
  });
}

test('keys go from mark to mark with the focus, and Enter opens the card', async ({ page }) => {
  await page.goto(briefing);
  await expect(page.getByText('Keys:')).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  await goToAPassage(page);
  await expect.poll(focused).toMatch(/^#passage-/);
  const first = await focused();
  await page.keyboard.press('j');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('p');
  await expect.poll(focused).toBe(first);
  const card = page.locator(`[id="${first.slice(1)}"]`);
  await expect(card).toHaveAttribute('aria-current', 'true');
  const claim = await card.locator('p').nth(1).textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim ?? '');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(briefing));
});

test('where passages share words each has a line and a number of its own', async ({ page }) => {
  await page.goto(briefing);
  const shared = page.locator('[data-passages*=" "]').first();
  const lines = await shared
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).textUnderlineOffset));
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines).size).toBe(lines.length);
  const numbers = await page.locator('mark[data-ends]').evaluateAll((marks) => marks.map((one) => one.textContent));
  expect(numbers.length).toBeGreaterThan(1);
});

test('nothing is chosen in a document that backs nothing, and no key is taken from who types', async ({ page }) => {
  await page.goto(briefing);
  await page.locator('[data-paragraph="2"]').click({ position: { x: 30, y: 12 } });
  await goToAPassage(page);
  await expect(page.getByRole('region', { name: 'What you have chosen' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Use paragraph/ })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap on a mark opens its cards below, which lead on and close', async ({ page }) => {
    await page.goto(briefing);
    const mark = page.locator('[data-passages]').first();
    await mark.tap();
    const sheet = page.getByRole('dialog', { name: 'Cards of this passage' });
    await expect(sheet).toBeVisible();
    const box = await sheet.boundingBox();
    expect(box?.height ?? 999).toBeLessThanOrEqual(740 * 0.45 + 1);
    const claim = await sheet.locator('li a').first().textContent();
    await sheet.getByRole('link', { name: 'Next passage' }).first().tap();
    await expect(sheet.locator('li a').first()).not.toHaveText(claim ?? '');
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect(sheet).toBeHidden();
    await mark.tap();
    await sheet.locator('li p:nth-child(2) a').first().tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim ?? '');
  });

  test('an outline keeps its cards below each paragraph', async ({ page }) => {
    await page.goto(outlined);
    await expect(cards(page).first()).toBeVisible();
  });
});

test('a card leads to its mark, and the mark back to the card', async ({ page }) => {
  const number = [...file.positions.map(({ thesis }) => thesis), ...file.cards].findIndex(({ id }) => id === 'R11') + 1;
  await page.goto(`${cover}/cards/${String(number)}`);
  await page.getByRole('region', { name: 'Where it is from' }).getByRole('link').first().click();
  const id = new URL(page.url()).hash.slice('#passage-'.length);
  await expect(page.locator(`[data-passages~="${id}"]`).first()).toHaveAttribute('aria-current', 'true');
  await page
    .locator(`[id="passage-${id}"]`)
    .getByRole('link', { name: claimOf('R11') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claimOf('R11'));
});

for (const [name, path] of Object.entries({ filtered: `${outlined}?speaker=vague`, 'at a passage': briefing })) {
  test(`a document ${name} is without fault`, async ({ page }) => {
    await page.goto(path);
    if (name === 'at a passage') await goToAPassage(page);
    await expectNoFault(page);
  });
}
