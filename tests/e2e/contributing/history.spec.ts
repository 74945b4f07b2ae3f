import { expect, test } from '@playwright/test';
import { becomeEditor, cardPath, changeWording, cover, numberOf } from '../../support/browsing';

for (const [how, javaScriptEnabled, name] of [
  ['without scripts', false, 'O6'],
  ['with scripts', true, 'O7'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('a reader finds what became of a card and of the debate', async ({ page, browser, baseURL }) => {
      const editors = await browser.newContext();
      await becomeEditor(editors, String(baseURL));
      const claim = await changeWording(editors, String(baseURL), name);
      const answer = `Answered ${how}.`;
      const data = { clientId: crypto.randomUUID(), to: numberOf(name), relation: 'supports', claim: answer };
      const headers = { origin: String(baseURL) };
      await editors.request.post(`${String(baseURL)}/api${cover}/cards`, { data, headers });
      await editors.close();

      await page.goto(cardPath(name));
      await page
        .getByRole('main')
        .locator(`a[href="${cardPath(name)}/history"]`)
        .click();
      await expect(page.getByText('This card was reworded by an editor.')).toBeVisible();
      await expect(
        page.getByRole('listitem').filter({ hasText: `An answer to this card was added by its author: ${answer}` }),
      ).toBeVisible();
      await expect(page.getByText('This card came with the debate’s files.')).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Wording 2/ })).toBeVisible();
      await expect(page.locator('ins').first()).toBeVisible();
      await expect(page.locator('del').first()).toBeVisible();

      const views = page.getByRole('navigation', { name: 'Views of this debate' });
      await views.getByText('More').click();
      await views.getByRole('link', { name: 'History' }).click();
      await expect(page).toHaveURL(new RegExp(`${cover}/history$`));
      await expect(
        page.getByRole('listitem').filter({ hasText: `A card was reworded by an editor: ${claim}` }),
      ).toBeVisible();
      await page.getByRole('link', { name: claim }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
    });
  });
}
