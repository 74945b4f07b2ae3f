import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, boardPath, cardPath, claimOf, editorsLink } from '../../support/browsing';
import { isHydrated } from '../../support/violations';

const save = { name: 'Save the wording' };

async function openForm(page: Page, name: string): Promise<void> {
  await page.goto(cardPath(name));
  await page.getByRole('link', { name: 'Change the wording' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change the wording');
}

for (const [how, javaScriptEnabled, first, second] of [
  ['with scripts', true, 'R3', 'R4'],
  ['without scripts', false, 'R5', 'R6'],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('an editor opens the link, presses the button, changes a wording, and stops', async ({ page }) => {
      await page.goto(editorsLink().path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit on this server');
      await page.getByRole('button', { name: 'Edit in this browser' }).click();
      await expect(page).toHaveURL(/\/editor$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You edit on this server');

      await openForm(page, first);
      await expect(page.getByLabel('The claim, in one sentence')).toHaveValue(claimOf(first));
      await page.getByLabel('The claim, in one sentence').fill(`  A new wording ${how}: “ü” & <b>.  `);
      await page.getByLabel('Proposal').check();
      await page.getByLabel('What it means').fill('Line one.\nLine two.');
      await page.getByRole('button', save).click();
      await expect(page).toHaveURL(new RegExp(`${cardPath(first)}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`A new wording ${how}: “ü” & <b>.`);
      await expect(page.getByText('Wording 2')).toBeVisible();
      await expect(page.getByText('Proposal')).toBeVisible();

      await page.goto('/editor');
      await page.getByRole('button', { name: 'Stop editing in this browser' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('For this server’s editors');
      await page.goto(cardPath(first));
      await expect(page.getByRole('link', { name: 'Change the wording' })).toHaveCount(0);
      expect((await page.goto(`${cardPath(first)}/edit`))?.status()).toBe(404);
    });

    test('the same wording, and one that is too long, are refused with all that was typed', async ({
      page,
      context,
      baseURL,
    }) => {
      await becomeEditor(context, String(baseURL));
      await openForm(page, second);
      await page.getByRole('button', save).click();
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(/This is the wording that stands already/);
      await expect(page.getByLabel('The claim, in one sentence')).toHaveValue(claimOf(second));

      const claim = `${'Zäh & “frei”. '.repeat(1_000)}End.`.slice(0, 14_000).trim();
      const elaboration = `A line.\n\n${'ж<b>'.repeat(1_498)}`;
      expect(claim.length + elaboration.length).toBeGreaterThanOrEqual(20_000 - 100);
      await page.getByLabel('The claim, in one sentence').fill(claim);
      await page.getByLabel('Value').check();
      await page.getByLabel('What it means').fill(elaboration);
      await page.getByRole('button', save).click();
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(/at most 300 fit\. Shorten it\./);
      await expect(page.getByLabel('The claim, in one sentence')).toHaveValue(claim);
      await expect(page.getByLabel('What it means')).toHaveValue(elaboration);
      await expect(page.getByLabel('Value')).toBeChecked();

      await page.getByLabel('The claim, in one sentence').fill(`Short now, ${how}.`);
      await page.getByLabel('What it means').fill('');
      await page.getByRole('button', save).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Short now, ${how}.`);
      await expect(page.getByText('Wording 2')).toBeVisible();
    });
  });
}

test('20,000 letters of any script come back', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await openForm(page, 'R9');
  const claim = 'Ἑλληνικά '.repeat(2_222).trim();
  await page.getByLabel('The claim, in one sentence').fill(claim);
  await page.getByRole('button', save).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('The claim, in one sentence')).toHaveValue(claim.normalize('NFC'));
});

test('a refusal is tied to its input, for whoever does not see it', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await openForm(page, 'R8');
  await page.getByRole('button', save).click();
  const input = page.getByLabel('The claim, in one sentence');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/This is the wording that stands already/);
});

test('a new wording is on every page that shows the card, for everybody', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const reader = await browser.newPage();
  const board = String(baseURL) + boardPath('total-independence');
  await reader.goto(board);
  await expect(reader.getByRole('link', { name: claimOf('R12'), exact: true })).toBeVisible();
  await becomeEditor(context, String(baseURL));
  await openForm(page, 'R12');
  await page.getByLabel('The claim, in one sentence').fill('What was R12 says something else.');
  await page.getByRole('button', save).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was R12 says something else.');
  await reader.goto(board);
  await expect(reader.getByRole('link', { name: 'What was R12 says something else.' })).toBeVisible();
  await reader.close();
});

test('a form that is sent twice changes the wording once', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await openForm(page, 'R10');
  await page.getByLabel('The claim, in one sentence').fill('Sent twice.');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', save).click();
  const data = (await sent).postData() ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sent twice.');
  const url = `${String(baseURL)}/api${cardPath('R10')}/revisions`;
  const headers = { origin: String(baseURL), 'content-type': 'application/json' };
  const again = await context.request.post(url, { data, headers });
  expect(again.status()).toBe(200);
  await page.goto(cardPath('R10'));
  await expect(page.getByText('Wording 2')).toBeVisible();
});

test('what was typed before the scripts arrived stays', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${cardPath('R11')}/edit`, { waitUntil: 'commit' });
  await page.getByLabel('The claim, in one sentence').fill('Typed early.');
  await page.getByLabel('Value').check();
  await page.getByLabel('What it means').fill('This too.');
  arrive();
  await expect.poll(() => isHydrated(page)).toBe(true);
  await expect(page.getByLabel('The claim, in one sentence')).toHaveValue('Typed early.');
  await expect(page.getByLabel('Value')).toBeChecked();
  await expect(page.getByLabel('What it means')).toHaveValue('This too.');
});
