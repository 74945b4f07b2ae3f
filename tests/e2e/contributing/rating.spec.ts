import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { becomeEditor, cardPath, changeWording, overflows } from '../../support/browsing';

const block = (page: Page) => page.locator('#rating');
const step = (page: Page, name: string) => block(page).getByRole('button', { name, exact: true });
const ofLink = (page: Page) => block(page).getByRole('group', { name: /^If true, how much/ });

async function newReader(browser: Browser, baseURL: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, baseURL });
  return context.newPage();
}

/** A visitor's first rating; without scripts the page asks them to press once more. */
async function rateFirst(page: Page, name: string, javaScriptEnabled: boolean): Promise<void> {
  await step(page, name).click();
  if (javaScriptEnabled) return;
  await expect(block(page).getByRole('status')).toContainText('Press your answer once more');
  await expect(step(page, name)).toBeFocused();
  await expect(step(page, name)).toBeInViewport();
  expect(await page.context().cookies()).toEqual([]);
  await step(page, name).click();
}

for (const [how, javaScriptEnabled, card] of [
  ['with scripts', true, 'P1'],
  ['without scripts', false, 'P2'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('a visitor rates, sees what another said only then, changes it, and takes it back', async ({
      page,
      browser,
      baseURL,
    }) => {
      const other = await newReader(browser, String(baseURL), javaScriptEnabled);
      await other.goto(cardPath(card));
      await rateFirst(other, '0 Not at all', javaScriptEnabled);
      await expect(block(other)).toContainText('Your rating: 0, not at all');
      await expect(block(other)).toContainText('Nobody else has rated this yet.');

      await page.goto(cardPath(card));
      await expect(block(page)).toContainText('What others say shows once you have answered.');
      await expect(block(page)).not.toContainText(/people|person/);
      expect(await page.context().cookies()).toEqual([]);
      await rateFirst(page, '3 Mostly', javaScriptEnabled);
      await expect(page).toHaveURL(new RegExp(`${cardPath(card)}#rating$`));
      await expect(block(page)).toBeInViewport();
      await expect(block(page)).toContainText('Your rating: 3, mostly');
      await expect(block(page)).toContainText('2 people have rated this as it stands. Fewer than five');
      await expect(block(page).getByRole('listitem').filter({ hasText: '3 Mostly' })).toHaveText(/1you$/);

      await block(page).getByText('Change', { exact: true }).click();
      await step(page, 'Can’t say').first().click();
      await expect(block(page)).toContainText('Your rating: Can’t say');
      await expect(block(page).getByRole('listitem').filter({ hasText: 'Can’t say' }).first()).toHaveText(/1you$/);

      await block(page).getByText('Change', { exact: true }).click();
      await step(page, 'Take my rating back').click();
      await expect(block(page)).not.toContainText(/Your rating|people|person/);
      await step(page, '4 Fully').click();
      await expect(block(page)).toContainText('Your rating: 4, fully');
      await other.context().close();
    });

    test('how much it matters is asked once the card is rated', async ({ page }) => {
      await page.goto(cardPath(card === 'P1' ? 'P3' : 'P4'));
      await expect(ofLink(page)).toHaveCount(0);
      await rateFirst(page, 'Can’t say', javaScriptEnabled);
      await ofLink(page).getByRole('button', { name: '4 Decides it' }).click();
      await expect(page).toHaveURL(/#rating$/);
      await expect(block(page)).toContainText('Your rating: 4, decides it');
    });
  });
}

test('by keyboard alone', async ({ page }) => {
  await page.goto(cardPath('P5'));
  await block(page).getByRole('button').first().focus();
  await page.keyboard.press('Tab');
  await expect(step(page, '1 A little')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(block(page)).toContainText('Your rating: 1, a little');
  // One goes on from the block that the answer leads to.
  await page.keyboard.press('Tab');
  await expect(block(page).locator('summary').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(block(page)).toContainText('Your rating: 0, not at all');
});

test('a double click of a visitor is one person', async ({ page }) => {
  await page.goto(cardPath('P6'), { waitUntil: 'networkidle' });
  await step(page, '2 Half').dblclick();
  await expect(block(page)).toContainText('Nobody else has rated this yet.');
});

test('so is one who presses another answer, because the first was long in coming', async ({ page }) => {
  await page.goto(cardPath('F13'), { waitUntil: 'networkidle' });
  let isFirst = true;
  await page.route('**/ratings', async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    // It is done, and no answer comes.
    await route.fetch({ maxRedirects: 0 });
  });
  // By a clock of the page’s own: nothing else can be asked of a page that is about to go.
  await page.evaluate(() => {
    const press = (at: number) => document.querySelectorAll<HTMLElement>('#rating button').item(at).click();
    setTimeout(() => press(2));
    setTimeout(() => press(4), 3_500);
  });
  await expect(block(page)).toContainText('Your rating: 4, fully');
  await expect(block(page)).toContainText('Nobody else has rated this yet.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a double click of a visitor is one person, on the page of everybody and when asked once more', async ({
    page,
  }) => {
    await page.goto(cardPath('F14'));
    await step(page, '2 Half').dblclick();
    await expect(block(page).getByRole('status')).toContainText('Press your answer once more');
    expect(await page.context().cookies()).toEqual([]);
    await step(page, '2 Half').dblclick();
    await expect(block(page)).toContainText('Your rating: 2, half');
    await expect(block(page)).toContainText('Nobody else has rated this yet.');
  });
});

test('a new wording asks again, keeps the old rating, and takes the answer as one for what stands now', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(cardPath('O3'));
  await step(page, '3 Mostly').click();
  const editor = await newReader(browser, String(baseURL));
  await becomeEditor(editor.context(), String(baseURL));
  await changeWording(editor.context(), String(baseURL), 'O3');
  await editor.context().close();
  await page.goto(cardPath('O3'));
  await expect(block(page)).toContainText('You rated this before its wording changed: still so?');
  await expect(block(page)).toContainText('1 person rated an earlier wording, not counted above: 1 “mostly”.');
  await step(page, '3 Mostly').first().click();
  await expect(block(page)).not.toContainText('still so?');
  await expect(block(page)).toContainText('Nobody else has rated this yet.');
});

test('a refused rating says why on the page itself; a card that is not there any more, that it is not', async ({
  page,
  baseURL,
}) => {
  await page.goto(cardPath('T7'));
  await page.evaluate(() => document.querySelector('#rating button')?.setAttribute('value', '9'));
  await step(page, '0 Not at all').click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('Choose one of the five steps, or “can’t say”.');
  await expect(step(page, '0 Not at all')).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);

  const gone = cardPath('T7').replace(/\d+$/, '99999');
  const answer = await page.context().request.post(`${String(baseURL)}/api${gone}/ratings`, {
    form: { rating: '3', revision: '1', page: gone },
    headers: { origin: String(baseURL) },
  });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('There is nothing at this address');
});

test('the block is without fault, wide and narrow, light and dark, and large enough for thumbs', async ({ page }) => {
  await page.goto(cardPath('T8'));
  await expectNoFault(page);
  await step(page, '2 Half').click();
  await block(page).getByText('Change', { exact: true }).click();
  await expectNoFault(page);
});

async function expectNoFault(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await new AxeBuilder({ page }).include('#rating').setLegacyMode(true).analyze();
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join()}`),
      ).toEqual([]);
    }
    expect(await overflows(page)).toBe(false);
    for (const target of await block(page).locator('button:visible, summary:visible').all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  }
}
