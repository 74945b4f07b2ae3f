import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { overflows } from '../../support/browsing';
import { becomes, playLesson } from '../../support/seeded-lesson';
import { openServersDatabase } from '../../support/servers-database';

const pictures = process.env['PICTURES'];

test.beforeEach(() => openServersDatabase());

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a host reads, saves, repeats and opens again', async ({ page, context, baseURL }) => {
      const address = String(baseURL);
      const { id, host } = await playLesson();
      await becomes(context, host, address);
      await page.goto(`/discussions/${id}/report`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What came of it');
      await expect(page.getByText('5 people voted both times.')).toBeVisible();
      await expect(page.getByRole('row', { name: 'Yes No 2' })).toBeVisible();
      await expect(page.getByText('Named by 2 people: 2 people went from “Yes” to “No”.')).toBeVisible();
      await expect(page.getByText('Ant', { exact: true })).toHaveCount(0);
      for (const part of ['Cards', 'Votes', 'Participants']) {
        const link = page.getByRole('link', { name: `${part} as a table` });
        const file = await context.request.get(address + String(await link.getAttribute('href')));
        expect(file.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
        expect(file.headers()['content-type']).toContain('text/csv');
        expect(await file.text()).toContain(part === 'Votes' ? 'Ant,position-1,position-2' : 'Ant');
      }
      await page.getByRole('link', { name: 'Each participant' }).click();
      await expect(page.getByRole('heading', { name: '<b>Fox</b>' })).toBeVisible();
      await expect(page.getByText('Second vote: “No”, because: “Because 3.”')).toBeVisible();
      await page.goto(`/discussions/${id}/report`);
      const reopening = page.waitForRequest((request) => request.url().endsWith('/acts'));
      await page.getByRole('button', { name: 'Open it again' }).click();
      expect((await (await reopening).response())?.status()).toBe(303);
      await page.goto(`/discussions/${id}/report`);
      await expect(page.getByRole('button', { name: 'Open it again' })).toHaveCount(0);
      const copying = page.waitForRequest((request) => request.url().endsWith('/copies'));
      await page.getByRole('button', { name: 'Start the same with another class' }).click();
      expect((await (await copying).response())?.status()).toBe(303);
    });
  });
}

test('a participant reads the class page and their own part, and nothing of others', async ({
  page,
  context,
  baseURL,
}) => {
  const { id, pupils } = await playLesson();
  const [ant] = pupils;
  if (ant === undefined) throw new Error('nobody came');
  await becomes(context, ant, String(baseURL));
  await page.goto(`/discussions/${id}/report`);
  await expect(page.getByRole('heading', { name: 'What you did' })).toBeVisible();
  await expect(page.getByText('Because 0.')).toBeVisible();
  await expect(page.getByText('Because 1.')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  expect((await page.goto(`/discussions/${id}/report/participants`))?.status()).toBe(404);
  const file = await context.request.get(`${String(baseURL)}/api/discussions/${id}/report.csv?part=votes`);
  expect(file.status()).toBe(404);
});

test('cards go into the debate, and say there where they come from', async ({ page, context, baseURL }) => {
  const { id, host } = await playLesson({ debate: 'european-ai-sovereignty', start: 'empty' });
  await becomes(context, host, String(baseURL));
  await page.goto(`/discussions/${id}/report/promotion`);
  await page.getByRole('button', { name: 'Take these over' }).click();
  await expect(page.getByText('Choose a card first.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'The afternoon is for living.' }).check();
  await page.getByRole('button', { name: 'Take these over' }).click();
  await expect(page.getByText('Taken over already')).toBeVisible();
});

test('the report stays within the window, finds no fault with axe, and prints each participant apart', async ({
  page,
  context,
  baseURL,
}) => {
  const { id, host } = await playLesson({ answer1: 'Yes, but only where the pupils themselves have asked for it' });
  await becomes(context, host, String(baseURL));
  for (const path of ['', '/participants']) {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/discussions/${id}/report${path}`);
      expect(await overflows(page)).toBe(false);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      if (pictures !== undefined) {
        const name = `report${path.replace('/', '-')}-${String(width)}-${colorScheme}.png`;
        await page.screenshot({ path: `${pictures}/${name}`, fullPage: true });
      }
    }
  }
  await page.emulateMedia({ media: 'print' });
  const apart = await page.evaluate(() =>
    Array.from(document.querySelectorAll('section'), (part) => getComputedStyle(part).breakAfter),
  );
  expect(apart).toEqual(Array.from({ length: 6 }, () => 'page'));
});
