import { expect, test, type Browser, type Page } from '@playwright/test';
import { overflows } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

const question = (page: Page) => page.getByRole('textbox', { name: 'The question' });
const open = { name: 'Open the debate' };

/** Opens a debate of yes and no. @returns its path */
async function openDebate(page: Page, asked: string): Promise<string> {
  await page.goto('/debates/new');
  await question(page).fill(asked);
  await page.getByRole('button', open).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked);
  return new URL(page.url()).pathname;
}

/** A browser of somebody else, who has never been here. */
async function someoneElse(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: String(baseURL), viewport: { width: 360, height: 740 } });
  return context.newPage();
}

test.use({ viewport: { width: 360, height: 740 } });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('from the first page, a debate takes one field and three taps', async ({ page }) => {
      await page.goto('/');
      let taps = 0;
      await page.getByRole('main').getByRole('link', { name: 'Open a debate' }).click();
      taps += 1;
      expect(await overflows(page)).toBe(false);
      await question(page).fill(`Is one field enough ${how}?`);
      await page.getByRole('button', open).click();
      taps += 1;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Is one field enough ${how}?`);
      expect(taps).toBeLessThanOrEqual(3);
      await expect(page.getByRole('heading', { level: 2, name: /^(Yes|No)\.$/ })).toHaveCount(2);
      await expect(page.getByRole('region', { name: 'What to do next' })).toContainText(page.url());
      expect(await overflows(page)).toBe(false);
    });

    test('the corners of two axes are named after their ends', async ({ page }) => {
      await page.goto('/debates/new');
      await page.getByRole('link', { name: 'Two axes' }).click();
      await question(page).fill(`How large, and whose, ${how}?`);
      const [first, second] = [
        page.getByRole('group', { name: 'The first axis' }),
        page.getByRole('group', { name: 'The second axis' }),
      ];
      for (const [axis, words] of [
        [first, ['How large?', 'small', 'large']],
        [second, ['Whose?', 'few', 'all']],
      ] as const) {
        await axis.getByLabel('What it asks, in a few words').fill(words[0]);
        await axis.getByLabel('One end').fill(words[1]);
        await axis.getByLabel('The other end').fill(words[2]);
      }
      await page.getByRole('button', { name: 'Name the four answers after the ends' }).click();
      await expect(page.getByRole('textbox', { name: 'Both second ends', exact: true })).toHaveValue('large, all');
      await expect(question(page)).toHaveValue(`How large, and whose, ${how}?`);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', open).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`How large, and whose, ${how}?`);
      await expect(page.getByRole('heading', { level: 2, name: 'Small, few.' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: 'Large, all.' })).toBeVisible();
    });

    test('policy options: one more answer is asked for, with everything in place', async ({ page }) => {
      await page.goto('/debates/new?template=options');
      await question(page).fill(`Which way ${how}?`);
      for (const at of [1, 2, 3])
        await page.getByLabel(`Answer ${String(at)}`, { exact: true }).fill(`Way ${String(at)}`);
      await page.getByRole('button', { name: 'One more answer' }).click();
      await page.getByLabel('Answer 4', { exact: true }).fill('Way 4');
      await expect(page.getByLabel('Answer 2', { exact: true })).toHaveValue('Way 2');
      await page.getByRole('button', open).click();
      await expect(page.getByRole('heading', { level: 2, name: /^Way \d\.$/ })).toHaveCount(4);
    });

    test('a refused form keeps everything', async ({ page }) => {
      await page.goto('/debates/new?template=options');
      await question(page).fill('Kept “whole” & <b>safe</b>?');
      await page.getByLabel('Answer 1', { exact: true }).fill('Same');
      await page.getByLabel('Answer 2', { exact: true }).fill('same');
      await page.getByText('More: what it is about').click();
      await page.getByLabel('What it is about').fill('About\n\nthis.');
      await page.getByLabel('Language').selectOption('de');
      await page.getByRole('button', open).click();
      await expect(page.getByRole('main').getByRole('alert').first()).toContainText('stands there already');
      await expect(question(page)).toHaveValue('Kept “whole” & <b>safe</b>?');
      await expect(page.getByLabel('Answer 2', { exact: true })).toHaveValue('same');
      await expect(page.getByLabel('What it is about')).toHaveValue('About\n\nthis.');
      await expect(page.getByLabel('Language')).toHaveValue('de');
      expect(await page.context().cookies()).toEqual([]);
    });

    test('who opened it edits it: each part of the settings says that it is saved', async ({ page }) => {
      const path = await openDebate(page, `What can be changed ${how}?`);
      await page.getByRole('link', { name: 'settings of this debate' }).click();
      await question(page).fill(`What was changed ${how}?`);
      await page.getByRole('button', { name: 'Save the question' }).click();
      await expect(page.getByRole('region', { name: 'The question' }).getByText('Saved.')).toBeVisible();
      await page.getByLabel('One more answer').fill('Perhaps');
      await page.getByRole('button', { name: 'Add this answer' }).click();
      await expect(page.getByRole('region', { name: 'Answers' }).getByText('Saved.')).toBeVisible();
      await expect(page.getByText('Saved.')).toHaveCount(1);
      await page.getByLabel('One more answer').fill('perhaps');
      await page.getByRole('button', { name: 'Add this answer' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('One more answer')).toHaveValue('perhaps');
      expect(await overflows(page)).toBe(false);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What was changed ${how}?`);
      await expect(page.getByRole('heading', { level: 2, name: 'Perhaps.' })).toBeVisible();
    });

    test('the editor’s link lets another browser edit this debate and no other', async ({ page, browser, baseURL }) => {
      const other = await openDebate(page, `Another one ${how}?`);
      const path = await openDebate(page, `One for two ${how}?`);
      await page.goto(`${path}/settings`);
      await page.getByRole('button', { name: 'Show a link for another device' }).click();
      const link = await page.getByText(/\/editor\?key=[\w-]{32}$/).textContent();
      const helper = await someoneElse(browser, baseURL);
      expect((await helper.goto(`${path}/settings`))?.status()).toBe(404);
      await helper.goto(String(link));
      await expect(helper.getByRole('main')).toContainText(`One for two ${how}?`);
      await helper.getByRole('button', { name: 'Edit in this browser' }).click();
      await expect(helper.getByRole('heading', { level: 1 })).not.toHaveText('Edit this debate');
      expect((await helper.goto(`${path}/settings`))?.status()).toBe(200);
      expect((await helper.goto(`${other}/settings`))?.status()).toBe(404);
      await helper.context().close();
    });

    test('others read it at its address, find it in no list, and search engines pass by', async ({
      page,
      browser,
      baseURL,
    }) => {
      const path = await openDebate(page, `Who finds this ${how}?`);
      await page.goto('/debates');
      await expect(page.getByRole('link', { name: `Who finds this ${how}?` })).toBeVisible();
      const reader = await someoneElse(browser, baseURL);
      await reader.goto('/debates');
      await expect(reader.getByText(`Who finds this ${how}?`)).toHaveCount(0);
      expect((await reader.goto(path))?.status()).toBe(200);
      await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await expect(reader.getByText('Nobody has argued yet')).toBeVisible();
      await expect(reader.getByRole('region', { name: 'What to do next' })).toHaveCount(0);
      await expect(reader.getByRole('link', { name: /[Ss]ettings/ })).toHaveCount(0);
      await reader.goto('/debates');
      await expect(reader.locator('meta[name="robots"]')).toHaveCount(0);
      await reader.context().close();
    });

    test('the first argument comes from what the fresh cover asks for', async ({ page }) => {
      await openDebate(page, `Who argues first ${how}?`);
      await page.getByRole('link', { name: 'Argue for or against “Yes”' }).click();
      await page.locator('label').filter({ hasText: 'For this' }).click();
      await page.getByLabel('Your claim, in one sentence').fill(`The first to argue ${how}.`);
      await page.locator('label').filter({ hasText: 'Nothing yet' }).click();
      await page.getByRole('button', { name: 'Post it' }).click();
      await expect(page).toHaveURL(/\?done=\d+$/);
      await expect(page.getByText(`The first to argue ${how}.`).first()).toBeVisible();
    });
  });
}

test('with the keyboard alone', async ({ page }) => {
  await page.goto('/debates/new');
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await question(page).evaluate((input) => input === document.activeElement)) break;
  }
  await expect(question(page)).toBeFocused();
  await page.keyboard.type('Typed on keys?');
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('button', open).evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Typed on keys?');
});

test('what was typed is there after a reload', async ({ page }) => {
  await page.goto('/debates/new');
  await question(page).pressSequentially('Kept in here?');
  await page.reload();
  await expect(question(page)).toHaveValue('Kept in here?');
});

test('in a debate without documents, who answers is offered to bring one in, and finds what they typed', async ({
  page,
}) => {
  const path = await openDebate(page, 'Is there anything to quote from?');
  await page.goto(`${path}/cards/new`);
  await expect.poll(() => isHydrated(page)).toBe(true);
  await page.getByLabel('Your claim, in one sentence').fill('There is not yet.');
  await page.getByRole('link', { name: 'Bring one in' }).click();
  await page.getByLabel('Or its text').fill('Here is something. It can be quoted.');
  await page.getByLabel('Title').fill('Something');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByRole('heading', { name: 'Something', level: 1 })).toBeVisible();
  await page.goto(`${path}/cards/new`);
  await expect(page.getByLabel('Your claim, in one sentence')).toHaveValue('There is not yet.');
  await expect(page.getByText('A passage here')).toBeVisible();
  await expect(page.getByText('No document is here yet')).toBeHidden();
});
