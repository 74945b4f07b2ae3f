import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { z } from 'zod';
import { becomeEditor, cardPath, numberOf, overflows, slug } from '../../support/browsing';

const waits = 'Only you see this until an editor has read it.';
const debate = `/debates/${slug}`;

/** A browser of its own: an editor’s, or one that has never been here. */
async function open(browser: Browser, how: { javaScriptEnabled: boolean; baseURL: string }): Promise<BrowserContext> {
  return browser.newContext(how);
}

/** Answers a card as a script of the author’s browser does. @returns the proposal’s path */
async function propose(author: BrowserContext, address: string, name: string, claim: string): Promise<string> {
  const data = {
    ...{ clientId: crypto.randomUUID(), to: numberOf(name), relation: 'supports', claim },
    ...{ backing: 'elsewhere', title: `A report: ${claim}`, pasted: 'So it says.', speaker: 'document' },
  };
  const answer = await author.request.post(`${address}/api${debate}/cards`, { data, headers: { origin: address } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { proposalId } = z.object({ proposalId: z.string() }).parse(await answer.json());
  return `${debate}/proposals/${proposalId}`;
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test.describe(how, () => {
    let author: BrowserContext;
    let editor: BrowserContext;
    let address: string;
    test.beforeEach(async ({ browser, baseURL }) => {
      address = String(baseURL);
      author = await open(browser, { javaScriptEnabled, baseURL: address });
      editor = await open(browser, { javaScriptEnabled, baseURL: address });
      await becomeEditor(editor, address);
    });
    test.afterEach(async () => {
      await author.close();
      await editor.close();
    });

    test('a proposal is its author’s alone until an editor accepts it, and again when that is undone', async ({
      browser,
    }) => {
      const claim = `Accepted in the end, ${how}.`;
      const path = await propose(author, address, 'R1', claim);
      const own = await author.newPage();
      await own.goto(path);
      await expect(own.getByText(waits)).toBeVisible();
      await expect(own.getByRole('heading', { level: 1 })).toHaveText(claim);
      await own.goto(cardPath('R1'));
      await expect(own.getByRole('main')).toContainText(claim);

      const others = await open(browser, { javaScriptEnabled, baseURL: address });
      const hidden = async () => {
        expect((await others.request.get(path)).status()).toBe(404);
        for (const public_ of [
          cardPath('R1'),
          `/api${debate}`,
          `${debate}/sources`,
          `/api${debate}/find?text=Accepted`,
        ]) {
          expect(await (await others.request.get(public_)).text(), public_).not.toContain(claim);
        }
      };
      await hidden();

      const page = await editor.newPage();
      await page.goto('/editor');
      await expect(page).toHaveTitle(/^\d+ to read/);
      const entry = page.getByRole('article', { name: claim });
      await expect(entry).toContainText('So it says.');
      await entry.getByRole('button', { name: 'Accept' }).click();
      await expect(page).toHaveURL(/\/editor\?/);
      await expect(page.getByRole('status').filter({ hasText: 'Accepted.' })).toBeVisible();
      await expect(entry).toHaveCount(0);
      expect(await (await others.request.get(cardPath('R1'))).text()).toContain(claim);

      await press(page, 'Undo');
      await expect(page.getByText('Undone.')).toBeVisible();
      await hidden();
      await press(page, 'Accept');
      await expect(page).toHaveURL(/\/cards\/\d+\?done=/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
      await own.goto(path);
      await expect(own).toHaveURL(/\/cards\/\d+$/);
      await others.close();
    });

    test('sent back with a word, changed, sent again, and accepted with other words', async () => {
      const path = await propose(author, address, 'R3', `To be sent back, ${how}.`);
      const page = await editor.newPage();
      await page.goto(path);
      const word = page.getByLabel(/A word to its author/);
      await word.fill('Who counted?');
      await press(page, 'Send back');
      await expect(page.getByText('Sent back.')).toBeVisible();

      const own = await author.newPage();
      await own.goto(path);
      await expect(own.getByText('Who counted?')).toBeVisible();
      await own.getByRole('link', { name: 'Change the wording' }).click();
      await own.getByLabel('The claim, in one sentence').fill(`Counted by many, ${how}.`);
      await press(own, 'Save and send again');
      await expect(own.getByText('Sent again.')).toBeVisible();
      await expect(own.getByRole('heading', { level: 1 })).toHaveText(`Counted by many, ${how}.`);

      await page.goto(path);
      await page.getByRole('link', { name: 'Accept with other words' }).click();
      await page.getByLabel('The claim, in one sentence').fill(`Counted by very many, ${how}.`);
      await press(page, 'Accept in these words');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Counted by very many, ${how}.`);
    });

    test('merged into another card, and undone', async () => {
      const claim = `To be merged, ${how}.`;
      const path = await propose(author, address, 'R4', claim);
      const page = await editor.newPage();
      await page.goto(path);
      await page.getByRole('combobox').fill(String(numberOf('R5')));
      await press(page, 'Merge into that card');
      await expect(page).toHaveURL(new RegExp(`${cardPath('R5')}\\?done=`));
      await expect(page.getByRole('main')).toContainText(`A report: ${claim}`);
      const own = await author.newPage();
      await own.goto(path);
      await expect(own.getByText(/says the same, and put the two together/)).toBeVisible();
      await press(page, 'Undo');
      await expect(page.getByText('Undone.')).toBeVisible();
      await page.goto(cardPath('R5'));
      await expect(page.getByRole('main')).not.toContainText(`A report: ${claim}`);
    });

    test('two editors: who comes second is told, and keeps what they typed', async ({ browser }) => {
      const path = await propose(author, address, 'R6', `Decided twice, ${how}.`);
      const second = await open(browser, { javaScriptEnabled, baseURL: address });
      await becomeEditor(second, address);
      const [page, late] = [await editor.newPage(), await second.newPage()];
      await late.goto(path);
      await late.getByLabel(/A word to its author/).fill('Too late.');
      await page.goto(path);
      await press(page, 'Accept');
      await expect(page).toHaveURL(/\/cards\/\d+\?done=/);
      await press(late, 'Send back');
      await expect(late.getByText(/This is decided already/)).toBeVisible();
      await expect(late.getByText('Too late.')).toBeVisible();
      await second.close();
    });

    test('its author takes it back, and brings it back', async () => {
      const path = await propose(author, address, 'R7', `Taken back, ${how}.`);
      const own = await author.newPage();
      await own.goto(path);
      await press(own, 'Take it back');
      await expect(own.getByText('Taken back. Nobody else sees it.')).toBeVisible();
      await press(own, 'Undo');
      await expect(own.getByText(waits)).toBeVisible();
    });
  });
}

test('a proposal of another debate, and one that is none, are not there', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  const none = '01a20e45-32f9-7a03-b4ff-c9152d741b3e';
  expect((await page.goto(`${debate}/proposals/${none}`))?.status()).toBe(404);
  expect((await page.goto(`${debate}/proposals/x`))?.status()).toBe(404);
  const data = { clientId: crypto.randomUUID(), revision: 1, text: 'x' };
  const url = `${String(baseURL)}/api${debate}/proposals/${none}/return`;
  const answer = await context.request.post(url, { data, headers: { origin: String(baseURL) } });
  expect(answer.status()).toBe(404);
});

test('an editor reads and decides by keyboard alone, on pages without faults', async ({ page, browser, baseURL }) => {
  const address = String(baseURL);
  const author = await open(browser, { javaScriptEnabled: true, baseURL: address });
  const claim = 'Decided by keyboard.';
  const path = await propose(author, address, 'R8', claim);
  await becomeEditor(page.context(), address);
  for (const at of ['/editor', path, `${path}/edit`]) {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(at);
      expect(await overflows(page)).toBe(false);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    }
  }
  await page.goto('/editor');
  await page.getByRole('article', { name: claim }).getByRole('link', { name: 'Look closer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim);
  await page.getByRole('button', { name: 'Accept', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Accept with other words' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Say more.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sent back.')).toBeVisible();
  await author.close();
});
