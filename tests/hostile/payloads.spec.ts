import { expect, test, type Page } from '@playwright/test';
import { fillWithPayloads, type Filled } from '../support/filled-with-payloads';
import { isLong } from '../support/length';
import { witnesses } from '../support/proposed-payloads';
import { watchForHarm } from '../support/unharmed';

let filled: Filled;
test.describe.configure({ mode: 'default', timeout: isLong ? 900_000 : 120_000 });
test.use({ viewport: { width: 360, height: 740 } });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  filled = await fillWithPayloads();
});
test.afterAll(() => filled.stop());

/** Opens each page, with its scripts, and expects it to be unharmed. @param headings what the first heading must say */
async function lookAt(page: Page, paths: readonly string[], headings?: ReadonlyMap<string, string>): Promise<void> {
  const harm = await watchForHarm(page, filled.address);
  const harmed: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(filled.address + path, { waitUntil: 'load' });
    const status = answer?.status() ?? 0;
    const found = [...(status === 200 ? [] : [`status ${String(status)}`]), ...(await harm())];
    const heading = headings?.get(path);
    const says = await page.evaluate(() => document.querySelector('h1')?.textContent);
    if (heading !== undefined && says !== heading) found.push(`“${heading}” reads “${String(says)}”`);
    harmed.push(...found.map((what) => `${path}: ${what}`));
  }
  expect(harmed).toEqual([]);
}

/** In the quick form the first, which differ, and then some. */
const someOf = (paths: readonly string[], first: number) =>
  isLong ? paths : paths.filter((_, at) => at % 13 === 0 || at < first);

test('cards that hold hostile text in every field show it as it was typed', async ({ page }) => {
  await lookAt(page, filled.cards, filled.claims);
});

test('lists, boards, documents and forms that show it again', async ({ page }) => {
  await page.context().addCookies([{ name: 'counterpoint', value: filled.token, url: filled.address }]);
  await lookAt(page, someOf(filled.others, 16));
});

for (const witness of witnesses) {
  test(`what is seen by one ${witness}`, async ({ page }) => {
    const { token, paths, says } = filled.own[witness];
    await page.context().addCookies([{ name: 'counterpoint', value: token, url: filled.address }]);
    await lookAt(page, someOf(paths, 6));
    await page.goto(filled.address + (paths[0] ?? ''));
    expect(await page.locator('main').textContent()).toContain(says.normalize('NFC'));
  });
}

test('harm would be seen', async ({ page }) => {
  const harm = await watchForHarm(page, filled.address);
  const body = '<h1>x</h1><img src=x onerror="window.ran=true"><a href="javascript:alert(1)">x</a><iframe></iframe>';
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${filled.address}/planted`);
  const seen = (await harm()).join('\n');
  for (const sign of ['a script ran', 'attribute: onerror', 'href: javascript:', 'element: <iframe>']) {
    expect(seen).toContain(sign);
  }
});
