import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, cardPath, claimOf, numberOf } from '../../support/browsing';

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const takeBack = (page: Page) => page.getByRole('link', { name: 'Take this link back' });
const wayTo = (page: Page) => page.getByRole('navigation', { name: 'The way to this card' });

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page, 'Undone.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
}

// Cards without another cross-link: two journeys at once must not take back the same one.
for (const [how, javaScriptEnabled, first, second] of [
  ['without scripts', false, 'O5', 'T4'],
  ['with scripts', true, 'O8', 'T5'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    /** Says how, and to which card; looks at it. */
    async function choose(page: Page, relation: string, to: string): Promise<void> {
      await page.getByLabel(relation).check();
      await page.getByRole('combobox', { name: 'To which card?' }).fill(String(numberOf(to)));
      // The list of what was found is open then, between the field and the button.
      if (javaScriptEnabled) await expect(page.getByRole('option').first()).toBeVisible();
      await page.getByRole('button', { name: 'Look at it first' }).click();
    }

    test.beforeEach(({ context, baseURL }) => becomeEditor(context, String(baseURL)));

    test('an editor links a card, takes the link back, moves the card and withdraws it, and undoes each', async ({
      page,
    }) => {
      await page.goto(cardPath(first));
      for (const isUndone of [true, false]) {
        await page.getByRole('link', { name: 'Link it to another card' }).click();
        await choose(page, 'Background', 'R1');
        await expect(page.getByText('is background to')).toBeVisible();
        await page.getByRole('button', { name: 'Link them' }).click();
        await expect(said(page, 'Linked.')).toBeVisible();
        await expect(takeBack(page)).toHaveCount(1);
        if (isUndone) await undo(page);
        await expect(takeBack(page)).toHaveCount(isUndone ? 0 : 1);
      }
      await takeBack(page).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(said(page, 'The link is taken back.')).toBeVisible();
      await expect(takeBack(page)).toHaveCount(0);
      await undo(page);
      await expect(takeBack(page)).toHaveCount(1);

      const before = await wayTo(page).innerText();
      for (const isUndone of [true, false]) {
        await page.getByRole('link', { name: 'Move', exact: true }).click();
        await choose(page, 'Against this', 'P4');
        await page.getByRole('button', { name: 'Move it here' }).click();
        await expect(said(page, 'Moved.')).toBeVisible();
        await expect(wayTo(page)).toContainText(claimOf('P4'));
        if (!isUndone) continue;
        await undo(page);
        expect(await wayTo(page).innerText()).toBe(before);
      }

      await page.getByRole('link', { name: 'Withdraw' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page).toHaveURL(new RegExp(`${cardPath('P4')}\\?done=\\d+$`));
      await undo(page);
      expect((await page.goto(cardPath(first)))?.status()).toBe(200);
      await expect(wayTo(page)).toContainText(claimOf('P4'));
    });

    test('who comes too late reads why, and finds what they wrote', async ({ page, context }) => {
      const late = await context.newPage();
      await page.goto(`${cardPath(second)}/links/new`);
      await choose(page, 'Background', 'R1');
      await page.getByRole('button', { name: 'Link them' }).click();
      await takeBack(page).click();
      await late.goto(page.url());
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(said(page, 'The link is taken back.')).toBeVisible();
      await late.getByRole('button', { name: 'Take it back' }).click();
      await expect(late.getByRole('main').getByRole('alert')).toHaveText(
        /no such link any more: somebody has taken it/,
      );

      await late.goto(`${cardPath(second)}/edit`);
      await page.goto(`${cardPath(second)}/withdraw`);
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(said(page, 'Taken back.')).toBeVisible();
      await late.getByLabel('Claim').fill('Words that came too late.');
      await late.getByRole('button', { name: 'Save' }).click();
      await expect(late.getByRole('main').getByRole('alert')).toHaveText(/no such card/);
      if (javaScriptEnabled) await expect(late.getByLabel('Claim')).toHaveValue('Words that came too late.');
      else await expect(late.getByRole('blockquote')).toContainText(['Words that came too late.']);
      await undo(page);
    });
  });
}
