import { expect, test } from '@playwright/test';
import { overflows, slug } from '../../support/browsing';
import { essayOf } from '../../support/essay';
import { asPdf, lockedPdf } from '../../support/essay-files';

const button = { name: 'Bring it in' };
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test.describe(`${how}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('a reader brings in a PDF, sees what was read, and takes it back', async ({ page }) => {
      const essay = essayOf(600);
      await page.goto(`/debates/${slug}/sources`);
      await page.getByRole('link', { name: 'Bring in a source' }).click();
      await page.getByLabel('A file').setInputFiles(file('essay.pdf', await asPdf(essay)));
      await page.getByRole('button', button).click();
      await expect(page.getByRole('heading', { name: essay.title, level: 1 })).toBeVisible();
      const headings = essay.parts.filter(({ isHeading }) => isHeading).length;
      await expect(
        page.getByText(`${String(essay.parts.length - headings)} paragraphs and ${String(headings)} headings`),
      ).toBeVisible();
      await expect(page.getByText(essay.parts[1]?.text ?? '', { exact: true })).toBeVisible();
      const address = page.url();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.waitForURL(/\?done=/);
      expect((await page.request.get(address)).status()).toBe(404);
    });

    test('who brought a text in corrects its details and gives it a new version', async ({ page }) => {
      await page.goto(`/sources/new?debate=${slug}`);
      await page.getByLabel('Or its text').fill('They hold.');
      await page.getByLabel('Title').fill(`Bridge ${how}`);
      await page.getByRole('button', button).click();
      await page.getByRole('link', { name: 'Correct details' }).click();
      await page.getByLabel('Title').fill(`Bridges of steel ${how}`);
      await page.getByLabel('Publisher').fill('The county');
      await page.getByLabel('Date').fill('some day');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Give the date as year, month and day.')).toBeVisible();
      await expect(page.getByLabel('Publisher')).toHaveValue('The county');
      expect(await overflows(page)).toBe(false);
      await page.getByLabel('Date').fill('2025-03-31');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { name: `Bridges of steel ${how}`, level: 1 })).toBeVisible();
      await expect(page.getByText('The county')).toBeVisible();
      await page.getByRole('link', { name: 'Bring in a new version' }).click();
      await page.getByLabel('Or its text').fill('They hold.');
      await page.getByRole('button', button).click();
      await expect(page.getByText('This is the text that is here already.')).toBeVisible();
      await page.getByLabel('Or its text').fill('They hold.\n\nAlways.');
      await page.getByRole('button', button).click();
      await expect(page.getByText('2 paragraphs and 0 headings')).toBeVisible();
      await page.goto('/me');
      await expect(page.getByRole('link', { name: `Bridges of steel ${how}` })).toBeVisible();
    });

    test('a text that a card quotes is not taken back, and the page says why', async ({ page, baseURL }) => {
      await page.goto(`/sources/new?debate=${slug}`);
      await page.getByLabel('Or its text').fill('They hold whatever comes.');
      await page.getByLabel('Title').fill(`Quoted bridges ${how}`);
      await page.getByRole('button', button).click();
      await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
      const source = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const passage = { backing: 'here', source, paragraph: 1, quote: 'They hold', speaker: 'document' };
      const added = await page.request.post(`/api/debates/${slug}/cards`, {
        headers: { origin: String(baseURL) },
        data: { clientId: crypto.randomUUID(), to: 1, relation: 'supports', claim: 'Bridges hold.', ...passage },
      });
      expect(added.status()).toBe(200);
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page.getByRole('alert').first()).toContainText('Cards quote this document, so it stays.');
      await expect(page.getByRole('heading', { name: `Quoted bridges ${how}`, level: 1 })).toBeVisible();
    });

    test('a file that cannot be read says why, and what was typed is still there', async ({ page }) => {
      await page.goto(`/sources/new?debate=${slug}`);
      await page.getByLabel('Title').fill(`A locked report ${how}`);
      await page.getByLabel('A file').setInputFiles(file('locked.pdf', lockedPdf()));
      await page.getByRole('button', button).click();
      await expect(page.getByText('A password protects this file.')).toBeVisible();
      await expect(page.getByLabel('Title')).toHaveValue(`A locked report ${how}`);
    });

    test('300,000 characters that are pasted come back from a refusal, and arrive', async ({ page }) => {
      const text = 'Was über Brücken gesagt wird — und wer es sagt. '.repeat(6_250);
      await page.goto(`/sources/new?debate=${slug}`);
      await page.getByLabel('Or its text').fill(text);
      await page.getByRole('button', button).click();
      await expect(page.getByText('Give it a title')).toBeVisible();
      await expect(page.getByLabel('Or its text')).toHaveValue(text);
      await page.getByLabel('Title').fill(`Bridges ${how}`);
      await page.getByRole('button', button).click();
      await expect(page.getByRole('heading', { name: `Bridges ${how}`, level: 1 })).toBeVisible();
    });
  });
}
