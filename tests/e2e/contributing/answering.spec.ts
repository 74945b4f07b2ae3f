import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, boardPath, cardPath, claimOf, numberOf, slug } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

const newPath = (name: string) => `/debates/${slug}/cards/new?to=${String(numberOf(name))}`;
const post = { name: 'Post it' };
const waits = 'Only you see this until an editor has read it.';
const option = (page: Page, text: string) => page.locator('label').filter({ hasText: text });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a reader answers a card with a passage of a document in eight taps besides typing', async ({ page }) => {
    await page.goto(cardPath('R7'));
    let taps = 0;
    const tap = async (what: ReturnType<Page['locator']>) => {
      taps += 1;
      await what.tap();
    };
    await tap(page.getByRole('link', { name: 'Answer this' }));
    // Before the scripts are there, a tap on a choice leads nowhere further, and the claim costs one more.
    await page.waitForURL(/cards\/new/);
    await expect.poll(() => isHydrated(page)).toBe(true);
    await tap(option(page, 'Against this'));
    await expect(page.getByLabel('Your claim, in one sentence')).toBeFocused();
    await page.keyboard.type('Tapped in on a phone.');
    await tap(option(page, 'A passage here'));
    await tap(page.getByRole('dialog').getByRole('button', { name: /^B / }));
    await tap(page.getByRole('dialog').locator('p button').nth(7));
    await expect(page.getByText(/^B ¶8: /)).toBeVisible();
    await tap(option(page, 'Reported'));
    await tap(page.getByRole('button', post));
    await expect(page).toHaveURL(/\?done=\d+$/);
    const card = page.getByRole('article').filter({ hasText: 'Tapped in on a phone.' });
    await expect(card).toContainText('Against this');
    await expect(card).toContainText(waits);
    await expect(card.getByRole('link', { name: 'B ¶8, reported' })).toBeVisible();
    expect(taps).toBeLessThanOrEqual(8);
  });
});

for (const [how, javaScriptEnabled, name] of [
  ['with scripts', true, 'R8'],
  ['without scripts', false, 'R9'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('a visitor answers with a quote from elsewhere, sees it in its place, and nobody else does', async ({
      page,
      browser,
      baseURL,
    }) => {
      const claim = `Seen by one alone ${how}.`;
      await page.goto(cardPath(name));
      await page.getByRole('link', { name: 'Answer this' }).click();
      await expect(page.getByText(claimOf(name))).toBeVisible();
      await option(page, 'For this').click();
      await page.getByLabel('Your claim, in one sentence').fill(claim);
      await option(page, 'From elsewhere').click();
      await page.getByLabel('Title of the document').fill('A report');
      await page.getByLabel('Link, if it has one').fill('https://example.org/report');
      await page.getByLabel('The words of the passage').last().fill('So says the report.');
      await option(page, 'in quotation marks').click();
      await page.getByText('A name, a note').click();
      await page.getByLabel('Whose words or view it is').fill(`Somebody ${how}`);
      await page.getByRole('button', post).click();
      await expect(page).toHaveURL(/\?done=\d+$/);
      const card = page.getByRole('article').filter({ hasText: claim });
      await expect(card).toContainText(waits);
      await expect(card.getByRole('link', { name: `Somebody ${how}, own words` })).toBeVisible();
      const offered = page.locator(`datalist option[value="Somebody ${how}"]`);
      await page.goto(newPath(name));
      await expect(offered).toHaveCount(1);
      const reader = await browser.newPage();
      await reader.goto(String(baseURL) + cardPath(name));
      await expect(reader.getByText(claim)).toHaveCount(0);
      const whole = await reader.request.get(`${String(baseURL)}/api/debates/${slug}`);
      expect(await whole.text()).not.toMatch(new RegExp(`${claim}|Somebody ${how}`));
      await reader.close();
    });

    test('words that are not in the paragraph come back at their field, with everything in place', async ({ page }) => {
      await page.goto(newPath(name));
      await option(page, 'Only if').click();
      await page.getByLabel('Your claim, in one sentence').fill('A “claim” that stays & stays.');
      await option(page, 'A passage here').click();
      if (javaScriptEnabled) await page.keyboard.press('Escape');
      await page.getByText('Give it by hand').click();
      await page.getByRole('combobox', { name: 'Document' }).selectOption({ index: 1 });
      await page.getByLabel('Paragraph').fill('9999');
      await option(page, 'in quotation marks').click();
      await page.getByRole('button', post).click();
      await expect(page.getByRole('main').getByRole('alert').first()).toContainText('Give the number of the paragraph');
      await expect(page.getByLabel('Your claim, in one sentence')).toHaveValue('A “claim” that stays & stays.');
      await expect(page.getByLabel('Paragraph')).toHaveValue('9999');
      await expect(option(page, 'Only if').getByRole('radio')).toBeChecked();
      await expect(option(page, 'in quotation marks').getByRole('radio')).toBeChecked();
    });

    test('a look at the card as it will stand keeps everything and posts nothing', async ({ page }) => {
      await page.goto(newPath(name));
      await option(page, 'Against this').click();
      await page.getByLabel('Your claim, in one sentence').fill(`Only looked at ${how}.`);
      await option(page, 'Nothing yet').click();
      await page.getByRole('button', { name: 'Preview' }).click();
      const preview = page.getByRole('region', { name: 'So it will stand' });
      await expect(preview).toContainText(`Only looked at ${how}.`);
      await expect(preview).toContainText('no source yet');
      await expect(page.getByLabel('Your claim, in one sentence')).toHaveValue(`Only looked at ${how}.`);
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

test('with the keyboard alone an editor answers a position, and everybody sees the card', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeEditor(context, String(baseURL));
  await page.goto(boardPath('total-independence'));
  await page.getByRole('link', { name: 'Answer this' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /For this/ }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Your claim, in one sentence').focus();
  await page.keyboard.type('Typed with the keyboard alone.');
  await page.getByRole('radio', { name: /Nothing yet/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', post).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?done=\d+$/);
  await expect(page.getByText('Typed with the keyboard alone.').first()).toBeVisible();
});

test('similar cards are shown while the claim is typed, and stop nobody', async ({ page }) => {
  await page.goto(newPath('R8'));
  await page.getByLabel('Your claim, in one sentence').pressSequentially(claimOf('R7'), { delay: 1 });
  await expect(page.getByText(/say(s)? nearly the same/)).toBeVisible();
  await expect(page.getByRole('link', { name: claimOf('R7') })).toHaveAttribute('target', '_blank');
});
