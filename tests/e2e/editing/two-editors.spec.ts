import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, cardPath } from '../../support/browsing';

const claim = 'The claim, in one sentence';

async function write(page: Page, words: string): Promise<number> {
  await page.getByLabel(claim).fill(words);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  return (await answer).status();
}

for (const [how, javaScriptEnabled, card, done] of [
  ['with scripts', true, 'S2', 200],
  ['without scripts', false, 'S3', 303],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('the second of two editors sees what the first wrote, keeps their own, and can save it then', async ({
      browser,
      baseURL,
    }) => {
      const pages = await Promise.all(
        [1, 2].map(async () => {
          const context = await browser.newContext({ javaScriptEnabled, baseURL: String(baseURL) });
          await becomeEditor(context, String(baseURL));
          const page = await context.newPage();
          await page.goto(`${cardPath(card)}/edit`);
          return page;
        }),
      );
      const [first, second] = pages;
      if (first === undefined || second === undefined) throw new Error('no pages');
      expect(await write(first, 'What the first wrote.')).toBe(done);
      await second.getByLabel('What it means').fill('Typed with care.');
      expect(await write(second, 'What the second wrote.')).toBe(409);
      await expect(second.getByRole('main').getByRole('alert')).toHaveText(/Somebody changed the wording meanwhile/);
      await expect(second.getByText('Now: “What the first wrote.”')).toBeVisible();
      await expect(second.getByLabel(claim)).toHaveValue('What the second wrote.');
      await expect(second.getByLabel('What it means')).toHaveValue('Typed with care.');

      expect(await write(second, 'What both can live with.')).toBe(done);
      await expect(second.getByRole('heading', { level: 1 })).toHaveText('What both can live with.');
      await expect(second.getByText('Typed with care.')).toBeVisible();
      await expect(second.getByText('Wording 3')).toBeVisible();
      for (const page of pages) await page.context().close();
    });
  });
}

test('who stopped editing in another tab gets back what they typed, with the reason', async ({ context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  const page = await context.newPage();
  await page.goto(`${cardPath('S4')}/edit`);
  const other = await context.newPage();
  await other.goto('/editor');
  await other.getByRole('button', { name: 'Stop editing in this browser' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('For this server’s editors');
  expect(await write(page, 'Typed for nothing?')).toBe(403);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    /Only who wrote this card, and editors, may change/,
  );
  await expect(page.getByLabel(claim)).toHaveValue('Typed for nothing?');
});
