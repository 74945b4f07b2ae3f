import { expect, test, type Page } from '@playwright/test';
import { becomeEditor, claimOf, cover, numberOf, slug } from '../../support/browsing';
import { listDebate, putDocument } from '../../support/readable-document';
import { openServersDatabase } from '../../support/servers-database';
import { isHydrated } from '../../support/violations';
import { expectNoFault } from '../../support/without-fault';

test.beforeEach(() => openServersDatabase());

const bar = (page: Page) => page.getByRole('region', { name: 'What you have chosen' });
const quote = (page: Page) => page.locator('textarea[name="quote"]');
const option = (page: Page, text: string) => page.locator('label').filter({ hasText: text });

/** Where on the screen a word of a paragraph stands. */
async function pointAt(page: Page, paragraph: number, word: string): Promise<{ x: number; y: number }> {
  const found = await page.locator(`[data-paragraph="${String(paragraph)}"]`).evaluate((element, sought) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.textContent?.lastIndexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at + 1);
      range.setEnd(node, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 4, y: y + height / 2 };
    }
    return null;
  }, word);
  if (found === null) throw new Error(`no ${word} in paragraph ${String(paragraph)}`);
  return found;
}

async function tapWord(page: Page, paragraph: number, word: string): Promise<void> {
  const { x, y } = await pointAt(page, paragraph, word);
  await page.mouse.click(x, y);
}

async function open(page: Page, source: string): Promise<void> {
  await page.goto(`/sources/${source}`);
  await expect.poll(() => isHydrated(page)).toBe(true);
}

test('sentences are chosen by tapping, and become a card’s passage with the very words', async ({ page }) => {
  await open(page, await putDocument(slug));
  await tapWord(page, 2, 'late');
  await expect(bar(page)).toContainText('¶2: It is never late, says the “captain” 😀.');
  await tapWord(page, 2, 'forty');
  await expect(bar(page)).toContainText('It is never late, says the “captain” 😀. Most days it carries forty people.');
  await bar(page).getByRole('link', { name: 'Add a card' }).click();
  await expect(quote(page)).toHaveValue('It is never late, says the “captain” 😀. Most days it carries forty people.');
  await page.getByRole('group', { name: 'What does it answer?' }).locator('label').first().click();
  await option(page, 'For this').click();
  await page.getByLabel('Your claim, in one sentence').fill('The ferry is punctual and well used.');
  await option(page, 'Reported').click();
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(page).toHaveURL(/\?done=\d+$/);
  await expect(page.getByText('The ferry is punctual and well used.').first()).toBeVisible();
});

test('of a sentence that stands twice the one that was tapped is meant', async ({ page }) => {
  await open(page, await putDocument(slug));
  await tapWord(page, 3, 'twice');
  await bar(page).getByRole('button', { name: 'Back or contradict a card' }).click();
  await bar(page)
    .getByRole('combobox', { name: 'Which card?' })
    .fill(String(numberOf('F2')));
  await bar(page).getByRole('radio', { name: 'It contradicts the card' }).check();
  await bar(page).getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/annotations\/new\?/);
  await expect(page.getByText(claimOf('F2'))).toBeVisible();
  await expect(option(page, 'Contradicts this').getByRole('radio')).toBeChecked();
  await expect(quote(page)).toHaveValue('Nobody pays twice.');
  await expect(page.locator('input[name="start"]')).toHaveValue(
    String('Nobody pays twice. A season costs 80 euros. '.length),
  );
  await option(page, 'The document says this').click();
  await page.getByRole('button', { name: 'Add this passage' }).click();
  await expect(page).toHaveURL(/\?done=\d+#passages$/);
});

test('words that are selected are offered too, and a card that is not named is asked for', async ({ page }) => {
  await open(page, await putDocument(slug));
  const [from, to] = [await pointAt(page, 4, 'mayor'), await pointAt(page, 4, 'bridge')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(bar(page)).toContainText('ayor calls the ferry a b');
  await bar(page).getByRole('button', { name: 'Leave a note' }).click();
  await expect(bar(page).getByRole('radio', { name: /Background/ })).toBeChecked();
  await bar(page).getByRole('button', { name: 'Go on' }).click();
  await expect(bar(page).getByRole('alert')).toHaveText('Choose a card from the list, or type its number.');
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toHaveCount(0);
});

test('with the keyboard alone a passage is chosen and taken to the form', async ({ page }) => {
  await open(page, await putDocument(slug));
  await page.getByRole('link', { name: 'Use paragraph 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('¶2: The ferry leaves at six.');
  await expect(page.locator('[data-paragraph="2"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page)).toContainText('¶2: It is never late');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar(page)).toContainText('forty people.');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(bar(page)).not.toContainText('forty people.');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Use paragraph 2' }).press('Enter');
  await page.locator('[data-paragraph="2"]').press('Enter');
  await expect(bar(page).getByRole('link', { name: 'Add a card' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(quote(page)).toHaveValue('The ferry leaves at six.');
});

test('of an outline the paragraph is chosen', async ({ page }) => {
  await open(page, 'europe-and-us-ai-untitled');
  await page.locator('[data-paragraph="8"]').click();
  await expect(bar(page)).toContainText('This is our summary');
  await bar(page).getByRole('link', { name: 'Add a card' }).click();
  await expect(page.getByLabel('Paragraph')).toHaveValue('8');
  await expect(quote(page)).toHaveValue('');
});

test('a document of several debates asks for which one', async ({ page, context, baseURL }) => {
  await becomeEditor(context, String(baseURL));
  await page.goto('/debates/new');
  await page.getByRole('textbox', { name: 'The question' }).fill('Should the ferry be a bridge?');
  await page.getByRole('button', { name: 'Open the debate' }).click();
  await expect(page.getByRole('region', { name: 'What to do next' })).toBeVisible();
  const other = new URL(page.url()).pathname.replace('/debates/', '');
  await listDebate(other);
  await open(page, await putDocument(slug, other));
  await tapWord(page, 4, 'mayor');
  await bar(page).getByLabel('In which debate?').selectOption({ value: slug });
  await expect(bar(page).getByRole('link', { name: 'Add a card' })).toHaveAttribute('href', new RegExp(`^${cover}/`));
});

test('the words of an address are not taken for the document’s', async ({ page }) => {
  const source = await putDocument(slug);
  const form = `${cover}/cards/new?source=${source}&paragraph=2`;
  await page.goto(`${form}&start=0&end=24&quote=Invented`);
  await expect(quote(page)).toHaveValue('The ferry leaves at six.');
  for (const odd of ['&start=900&end=950', '&start=9&end=1', '&start=x&end=2', '&start=0', '&quote=Invented']) {
    expect((await page.goto(form + odd))?.status()).toBe(200);
    await expect(quote(page)).toHaveValue('');
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a paragraph leads to the form, where its words are pasted, and come back when something is wrong', async ({
    page,
  }) => {
    await page.goto(`/sources/${await putDocument(slug)}`);
    await page.getByRole('link', { name: 'Use paragraph 4' }).click();
    await expect(page.getByLabel('Paragraph')).toHaveValue('4');
    await expect(option(page, 'A passage here').getByRole('radio')).toBeChecked();
    await page.getByRole('group', { name: 'What does it answer?' }).locator('label').first().click();
    await option(page, 'Against this').click();
    await page.getByLabel('Your claim, in one sentence').fill('A bridge would swim better.');
    await quote(page).fill('The mayor calls the ferry a tunnel.');
    await option(page, 'Reported').click();
    await page.getByRole('button', { name: 'Post it' }).click();
    await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
    await quote(page).fill('The mayor calls the ferry a bridge that swims.');
    await page.getByRole('button', { name: 'Post it' }).click();
    await expect(page).toHaveURL(/\?done=\d+$/);
  });
});

test('the bar and its finder are without fault', async ({ page }) => {
  await open(page, await putDocument(slug));
  await tapWord(page, 2, 'late');
  await expectNoFault(page);
  await bar(page).getByRole('button', { name: 'Back or contradict a card' }).click();
  await expectNoFault(page);
});
