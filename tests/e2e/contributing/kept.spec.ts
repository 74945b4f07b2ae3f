import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { becomeEditor, cardPath, claimOf } from '../../support/browsing';
import { isHydrated, watchViolations } from '../../support/violations';

const claim = 'The claim, in one sentence';
const meaning = 'What it means, if that needs saying';
const kept = /We kept what you typed here at \d\d:\d\d\./;

async function openForm(page: Page, name: string): Promise<void> {
  await page.goto(`${cardPath(name)}/edit`);
  await expect.poll(() => isHydrated(page)).toBe(true);
}

/** Opens the form as an editor in a tab of its own. */
async function formFor(context: BrowserContext, baseURL: string | undefined, name: string): Promise<Page> {
  await becomeEditor(context, String(baseURL));
  const page = await context.newPage();
  await openForm(page, name);
  return page;
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel(claim).fill(words);
  await page.getByLabel('Value').check();
  await page.getByLabel(meaning).fill('');
  await page.getByLabel(meaning).pressSequentially('Each key.');
}

async function expectTyped(page: Page, words: string): Promise<void> {
  await expect(page.getByText(kept)).toBeVisible();
  await expect(page.getByLabel(claim)).toHaveValue(words);
  await expect(page.getByLabel('Value')).toBeChecked();
  await expect(page.getByLabel(meaning)).toHaveValue('Each key.');
}

test('what was typed is there after a reload, and the policy stops nothing', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  const seen = await watchViolations(page);
  await type(page, 'Typed, then reloaded.');
  await page.reload();
  await expectTyped(page, 'Typed, then reloaded.');
  expect(await seen()).toEqual([]);
});

test('what was typed is there after the tab was closed', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await type(page, 'Typed, then closed.');
  await page.close();
  const again = await context.newPage();
  await openForm(again, 'F4');
  await expectTyped(again, 'Typed, then closed.');
});

test('what was typed is there after the page crashed', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await type(page, 'Typed, then crashed.');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => null);
  await crashed;
  const again = await context.newPage();
  await openForm(again, 'F4');
  await expectTyped(again, 'Typed, then crashed.');
});

test('what was typed is there after going elsewhere and back', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await type(page, 'Typed, then left.');
  await page.goto('/debates');
  await page.goBack();
  await expect(page.getByLabel(claim)).toHaveValue('Typed, then left.');
  await page.goto('/debates');
  await openForm(page, 'F4');
  await expectTyped(page, 'Typed, then left.');
});

test('somebody starts afresh, and takes that back', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await type(page, 'Typed, then unwanted.');
  await page.reload();
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await expect(page.getByLabel(claim)).toHaveValue(claimOf('F4'));
  await expect(page.getByLabel(meaning)).not.toHaveValue('Each key.');
  await page.reload();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expectTyped(page, 'Typed, then unwanted.');
});

test('a form in which nothing was typed says nothing', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await page.getByLabel(claim).fill('Typed.');
  await page.getByLabel(claim).fill(claimOf('F4'));
  await page.reload();
  await expect.poll(() => isHydrated(page)).toBe(true);
  await expect(page.getByLabel(claim)).toHaveValue(claimOf('F4'));
  await expect(page.getByText('We kept')).toHaveCount(0);
});

test('what was typed before the scripts came is newer than what was kept, and both stay', async ({
  context,
  baseURL,
}) => {
  const page = await formFor(context, baseURL, 'F4');
  await type(page, 'Kept.');
  await page.close();
  const again = await context.newPage();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await again.route('**/_next/static/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await again.goto(`${cardPath('F4')}/edit`, { waitUntil: 'commit' });
  await again.getByLabel(claim).fill('Typed early.');
  arrive();
  await again.getByRole('button', { name: 'Show that one' }).click();
  await expect(again.getByLabel(claim)).toHaveValue('Kept.');
  await again.getByRole('button', { name: 'Show that one' }).click();
  await expect(again.getByLabel(claim)).toHaveValue('Typed early.');
  await expect(again.getByLabel(meaning)).toHaveValue('Each key.');
});

test('two tabs with the same form do not overwrite each other', async ({ context, baseURL }) => {
  const one = await formFor(context, baseURL, 'F4');
  const other = await context.newPage();
  await openForm(other, 'F4');
  await one.getByLabel(claim).fill('In one tab.');
  await other.getByLabel(claim).fill('In the other tab.');
  await one.reload();
  await expect(one.getByLabel(claim)).toHaveValue('In one tab.');
  await other.reload();
  await expect(other.getByLabel(claim)).toHaveValue('In the other tab.');
  const third = await context.newPage();
  await openForm(third, 'F4');
  await expect(third.getByLabel(claim)).toHaveValue('In the other tab.');
  await third.getByLabel(claim).fill('In the third tab.');
  await other.reload();
  await expect(other.getByLabel(claim)).toHaveValue('In the other tab.');
});

test('where nothing may be stored, the form works all the same', async ({ context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  const page = await context.newPage();
  const seen = await watchViolations(page);
  await openForm(page, 'F5');
  await page.getByLabel(claim).fill('Written without storage.');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written without storage.');
  expect(await seen()).toEqual([]);
});

test('where storage is full, the form works all the same', async ({ context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const page = await context.newPage();
  await openForm(page, 'F6');
  await page.getByLabel(claim).fill('Written with storage full.');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written with storage full.');
});

test('the count says how long the claim is, and warns near the limit', async ({ context, baseURL }) => {
  const page = await formFor(context, baseURL, 'F4');
  await page.getByLabel(claim).fill('🙂'.repeat(132));
  await expect(page.getByText('132 of 160 that read well, 300 at most')).toBeVisible();
  await expect(page.getByText('characters left')).toHaveCount(0);
  await page.getByLabel(claim).fill('x'.repeat(285));
  await expect(page.getByRole('status').getByText('No more than 20 characters left.')).toBeAttached();
  await page.getByLabel(claim).fill('x'.repeat(301));
  await expect(page.getByRole('status').getByText('Too long: shorten it.')).toBeAttached();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the count is a plain hint', async ({ context, baseURL, page }) => {
    await becomeEditor(context, String(baseURL));
    await page.goto(`${cardPath('F4')}/edit`);
    await expect(page.getByText('160 characters read well, 300 at most')).toBeVisible();
  });
});
