import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { annotationPage } from '../../../lib/web-annotations/schema';
import { becomeEditor, cover, file } from '../../support/browsing';

const outlined = file.sources.find(({ outline }) => outline.length > 0);
const address = `${cover}/sources/${outlined?.slug ?? ''}/annotations/new`;
const paragraph = `https://elsewhere.example/sources/x#paragraph-${String(outlined?.outline[0]?.paragraph ?? 1)}`;
const [position] = file.positions;

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 640 } });

    test('an editor pastes annotations, sees what becomes of each, and brings them in; undone, they are gone', async ({
      page,
      context,
      baseURL,
    }) => {
      await becomeEditor(context, String(baseURL));
      const claim = `It was annotated elsewhere, ${how}.`;
      const annotations = [
        { type: 'Annotation', body: { type: 'TextualBody', value: claim }, target: paragraph },
        {
          text: 'A quote from an outline.',
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Some words' }] }],
        },
      ];
      await page.goto(`${cover}/sources`);
      await page.locator(`a[href="${address}"]`).click();
      const field = page.getByLabel('The file’s text');
      await field.fill('[{"target": 7');
      await page.getByRole('button', { name: 'Look through it' }).click();
      await expect(page.getByRole('alert').first()).toContainText('This is not JSON: look at line 1, column 14.');
      await expect(field).toHaveValue('[{"target": 7');
      if (javaScriptEnabled) {
        const buffer = Buffer.from(JSON.stringify(annotations));
        await page
          .getByLabel('Or choose the file')
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
        await expect(field).toHaveValue(JSON.stringify(annotations));
      } else await field.fill(JSON.stringify(annotations));
      await page.getByRole('button', { name: 'Look through it' }).click();
      await expect(page.getByRole('heading', { name: '2 annotations in the file' })).toBeVisible();
      await expect(page.getByText('Left out: 1')).toBeVisible();
      await expect(page.getByText('the annotation names no paragraph of it')).toBeVisible();
      await page.getByText('New cards with their passage: 1').click();
      await expect(page.locator('li', { hasText: claim })).toBeVisible();
      await page.getByLabel(position?.name ?? '', { exact: true }).check();
      await page.getByRole('button', { name: 'Bring them in' }).click();
      await expect(page.getByText('The cards and passages are there.')).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('Undone.')).toBeVisible();
    });
  });
}

test('a document’s annotations are data for other programs', async ({ request }) => {
  const collection = await request.get(`/api/sources/${outlined?.slug ?? ''}/annotations`);
  const type = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
  expect(collection.headers()).toMatchObject({ 'content-type': type, 'access-control-allow-origin': '*' });
  const { first } = z.object({ first: z.string() }).parse(await collection.json());
  const page = await request.get(first);
  expect(annotationPage.strict().parse(await page.json()).items.length).toBeGreaterThan(0);
  expect((await request.get(first.replace('page=1', 'page=99'))).status()).toBe(404);
  expect((await request.get(first.replace('page=1', 'page=x'))).status()).toBe(400);
});
